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

/**
 * A share for people, e.g. "12 %"; what is there is never shown as nothing, and what is not all never as all.
 * @returns null for a share of nothing
 */
export function shareText(part: number, whole: number): string | null {
  if (whole === 0 || part === 0) return null;
  const percent = (part / whole) * 100;
  const format = new Intl.NumberFormat(i18n.getLocale(), { maximumFractionDigits: percent < 1 ? 1 : 0 });
  if (percent < 0.1) return `< ${format.format(0.1)} %`;
  return `${format.format(part < whole ? Math.min(percent, 99) : 100)} %`;
}
