/** An address without the slashes at its end, so that paths can be put behind it. */
export function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
