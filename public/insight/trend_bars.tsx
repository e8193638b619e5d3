import React from 'react';
import { EuiScreenReaderOnly, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { countText } from '../services/number_format';

interface Props {
  /** Counts of the slices of both windows, the older first. */
  readonly before: readonly number[];
  readonly now: readonly number[];
}

const BAR = 4;
const GAP = 1;
const HEIGHT = 22;
/** Between the two windows. */
const BETWEEN = 4;

/** Small bars of two windows, the window before in grey; a sentence says the same to who cannot see them. */
export function TrendBars({ before, now }: Props) {
  const { euiTheme } = useEuiTheme();
  const largest = Math.max(1, ...before, ...now);
  const width = (before.length + now.length) * (BAR + GAP) + BETWEEN;
  const bars = (counts: readonly number[], left: number, color: string) =>
    counts.map((count, i) => {
      const height = count === 0 ? 0 : Math.max(1.5, (count / largest) * HEIGHT);
      return (
        <rect
          key={i}
          x={left + i * (BAR + GAP)}
          y={HEIGHT - height}
          width={BAR}
          height={height}
          fill={color}
        />
      );
    });
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  return (
    <>
      <svg width={width} height={HEIGHT} aria-hidden focusable={false} data-test-subj="appLogsTrend">
        <line x1={0} x2={width} y1={HEIGHT} y2={HEIGHT} stroke={euiTheme.colors.lightShade} />
        {bars(before, 0, euiTheme.colors.mediumShade)}
        {bars(now, before.length * (BAR + GAP) + BETWEEN, euiTheme.colors.primary)}
      </svg>
      <EuiScreenReaderOnly>
        <span>
          {i18n.translate('appLogs.insight.trend', {
            defaultMessage: '{before} lines before, {now} now, at most {largest} in a twelfth of the time',
            values: {
              before: countText(sum(before)),
              now: countText(sum(now)),
              largest: countText(largest),
            },
          })}
        </span>
      </EuiScreenReaderOnly>
    </>
  );
}
