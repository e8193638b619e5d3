/** `/app/appLogs/x` → `appLogs`; null outside of apps. */
export function appIdOf(pathname: string): string | null {
  return /^\/app\/([^/]+)/.exec(pathname)?.[1] ?? null;
}

/** The path of an app's page; `path` may begin with "/", "?", "#" or a name. */
export function appUrl(appId: string, path = ''): string {
  const separator = path === '' || /^[/?#]/.test(path) ? '' : '/';
  return `/app/${appId}${separator}${path}`;
}

/**
 * The part of a URL that the page itself can go to.
 * @returns null for what the browser has to load: another server, or no page of an app
 */
export function ownPath(url: string, origin: string): string | null {
  if (!URL.canParse(url, origin)) return null;
  const target = new URL(url, origin);
  if (target.origin !== origin || appIdOf(target.pathname) === null) return null;
  return `${target.pathname}${target.search}${target.hash}`;
}
