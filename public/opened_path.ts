import type { HttpStart } from '@kbn/core/public';
import { PLUGIN_ID } from '../common/names';

/**
 * The path below ours that an address opens; null for the address of another app.
 * @param pathname `location.pathname`, with the host's base path and the space in it
 */
export function openedPath(pathname: string, basePath: HttpStart['basePath']): string | null {
  const ours = basePath.prepend(`/app/${PLUGIN_ID}`);
  if (pathname === ours) return '/';
  return pathname.startsWith(`${ours}/`) ? pathname.slice(ours.length) : null;
}
