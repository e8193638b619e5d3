/**
 * Address of an index or data stream. A name may hold letters of any script, which no address may.
 * @param rest what follows the name, with its slash
 */
export function indexPath(name: string, rest = ''): string {
  return `/${encodeURIComponent(name)}${rest}`;
}
