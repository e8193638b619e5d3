import { i18n } from '@kbn/i18n';

/** A count for people, e.g. "1,234". */
export function countText(count: number): string {
  return new Intl.NumberFormat(i18n.getLocale()).format(count);
}

const UNITS = ['B', 'kB', 'MB', 'GB'] as const;

/** A size for people in powers of 1000, e.g. "1.4 MB". */
export function bytesText(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < UNITS.length - 1) {
    size /= 1000;
    unit++;
  }
  const digits = unit === 0 || size >= 100 ? 0 : 1;
  return `${new Intl.NumberFormat(i18n.getLocale(), { maximumFractionDigits: digits }).format(size)} ${UNITS[unit] ?? ''}`;
}
