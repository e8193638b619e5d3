import type { CSSProperties } from 'react';
import type { EuiThemeComputed } from '@elastic/eui';
import { FIELD } from '../../../common/fields';

type GridStyle = CSSProperties &
  Record<
    | '--appLogsWide'
    | '--appLogsMedium'
    | '--appLogsNarrow'
    | '--appLogsMessageFrom'
    | '--appLogsTime'
    | '--appLogsLeast',
    string
  >;

interface Options {
  /** Characters of the longest time. */
  readonly timeWidth: number;
  /** Shows names also where there is little room: a person who chose these columns wants to see them. */
  readonly keepNames: boolean;
}

/** Pixels that a message keeps, however many columns stand before it. */
const LEAST_MESSAGE = 240;
const LEAST_COLUMN = 72;
const AROUND = 240;
/** With so many columns nothing has to be scrolled sideways on a small screen. */
const FEW = 3;

/**
 * The grid of a row (see lines_css) at three widths: all columns; the level as a letter; and, narrow, the message below
 * what else there is. Nothing in it depends on a row's content, so that the columns of all rows stand below each other.
 */
export function columnGrid(
  columns: readonly string[],
  { size }: Pick<EuiThemeComputed, 'size'>,
  { timeWidth, keepNames }: Options,
): GridStyle {
  const row = (widthOf: (column: string) => string, shown: readonly string[]) =>
    [size.l, ...shown.map(widthOf), 'minmax(0, 1fr)'].join(' ');
  const shown = columns.filter((column) => keepNames || isTimeOrLevel(column));
  const least = columns.length > FEW ? columns.length * LEAST_COLUMN + AROUND + LEAST_MESSAGE : 0;
  return {
    '--appLogsWide': row(wide, columns),
    '--appLogsMedium': row((column) => (column === FIELD.level ? size.base : medium(column)), shown),
    '--appLogsNarrow': row(
      (column) => (column === FIELD.level ? size.base : narrow(column)),
      // The letter of the level stands before both rows.
      [...shown].sort((a, b) => Number(b === FIELD.level) - Number(a === FIELD.level)),
    ),
    '--appLogsMessageFrom': columns.includes(FIELD.level) ? '3' : '2',
    '--appLogsTime': `${timeWidth}ch`,
    '--appLogsLeast': `${least}px`,
  };
}

function isTimeOrLevel(column: string): boolean {
  return column === FIELD.time || column === FIELD.level;
}

function wide(column: string): string {
  if (column === FIELD.time) return 'max-content';
  if (column === FIELD.level) return '104px';
  return column === FIELD.service ? 'minmax(60px, 120px)' : 'minmax(60px, 160px)';
}

function medium(column: string): string {
  if (column === FIELD.time) return 'max-content';
  return column === FIELD.service ? 'minmax(40px, 80px)' : 'minmax(40px, 100px)';
}

function narrow(column: string): string {
  return column === FIELD.time ? 'minmax(0, max-content)' : 'fit-content(100px)';
}
