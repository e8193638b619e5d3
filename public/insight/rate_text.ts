import { i18n } from '@kbn/i18n';

/** A rate for people, "2.1 %"; a dash where there was nothing to take a rate of. */
export function rateText(rate: number | null): string {
  if (rate === null) return '–';
  const percent = rate * 100;
  const digits = percent > 0 && percent < 10 ? (percent < 0.1 ? 2 : 1) : 0;
  return `${new Intl.NumberFormat(i18n.getLocale(), { maximumFractionDigits: digits }).format(percent)} %`;
}
