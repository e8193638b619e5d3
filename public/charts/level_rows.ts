import type { LevelCount } from '../../common/api/logs';
import { bySeverity } from './timeline_data';

/** A level in the distribution. */
export interface LevelRow extends LevelCount {
  /** Of all lines, 0 to 1. */
  readonly share: number;
  /** Length of the bar, 0 to 1: the most frequent level fills the width. */
  readonly bar: number;
}

/** The distribution, most severe first. */
export function levelRows(levels: readonly LevelCount[]): readonly LevelRow[] {
  const total = levels.reduce((sum, level) => sum + level.count, 0);
  const most = levels.reduce((max, level) => Math.max(max, level.count), 0);
  return bySeverity(levels).map((level) => ({
    ...level,
    share: total === 0 ? 0 : level.count / total,
    bar: most === 0 ? 0 : level.count / most,
  }));
}

/** A share for people: "42 %", "0.3 %", and never "0 %" or "100 %" for what only rounds to it. */
export function shareText(share: number, locale: string): string {
  if (share > 0 && share < 0.001) return `< ${percent(0.001, 1, locale)}`;
  if (share > 0.999 && share < 1) return `> ${percent(0.999, 1, locale)}`;
  return percent(share, share < 0.1 || share > 0.99 ? 1 : 0, locale);
}

function percent(share: number, digits: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(share);
}
