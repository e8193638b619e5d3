import type { IncomingHttpHeaders } from 'http';

/**
 * Whether a request comes from a web page, or through a name that a page can point at this machine. The engine
 * asks nobody for a password, so what a browser may reach is the host, not the engine.
 */
export function isForeignPage(headers: IncomingHttpHeaders): boolean {
  if (headers.origin !== undefined) return true;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'none' && site !== 'same-origin') return true;
  return !/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(headers.host ?? '');
}
