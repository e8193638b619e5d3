import { i18n } from '@kbn/i18n';

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

/**
 * A span for people, by its largest unit: "31 min", "2.5 hr".
 * @param ms of 0 or more
 */
export function durationText(ms: number): string {
  const [unit, size] = UNITS.find(([, length]) => ms >= length) ?? UNITS[3];
  const value = ms / size;
  return new Intl.NumberFormat(i18n.getLocale(), {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: value < 10 && unit !== 'second' ? 1 : 0,
  }).format(value);
}
