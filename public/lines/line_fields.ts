import type { CSSProperties } from 'react';
import type { EuiThemeComputed } from '@elastic/eui';
import type { LogLine } from '../../common/api/logs';

/** What can stand before a line's message, in the order of the columns. */
export const LINE_FIELDS = ['time', 'level', 'service', 'logger'] as const;
export type LineField = (typeof LINE_FIELDS)[number];

/** What the page shows. */
export const PAGE_FIELDS: readonly LineField[] = ['time', 'level', 'logger'];

/** Fields without their empty columns: a log without loggers needs no room for them. */
export function fieldsInUse(fields: readonly LineField[], lines: readonly LogLine[]): readonly LineField[] {
  return LINE_FIELDS.filter((field) => {
    if (!fields.includes(field)) return false;
    if (field === 'service' || field === 'logger') return lines.some((line) => line[field] !== null);
    return true;
  });
}

type Columns = CSSProperties &
  Record<'--appLogsWide' | '--appLogsMedium' | '--appLogsNarrow' | '--appLogsMessageFrom', string>;

/**
 * The grid of a row (see lines_css) at three widths: all fields; the level as a letter; and, narrow, the message below
 * what else there is.
 * @param keepNames also where it is not wide: a person who chose these fields wants to see them
 */
export function columnStyle(
  fields: readonly LineField[],
  { size }: Pick<EuiThemeComputed, 'size'>,
  keepNames: boolean,
): Columns {
  const row = (widths: Readonly<Record<LineField, string>>, shown: readonly LineField[]) =>
    [size.l, ...shown.map((field) => widths[field]), 'minmax(0, 1fr)'].join(' ');
  const shown = fields.filter((field) => keepNames || field === 'time' || field === 'level');
  return {
    '--appLogsWide': row(WIDE, fields),
    '--appLogsMedium': row({ ...MEDIUM, level: size.base }, shown),
    '--appLogsNarrow': row(
      { ...NARROW, level: size.base },
      LEVEL_FIRST.filter((field) => shown.includes(field)),
    ),
    '--appLogsMessageFrom': fields.includes('level') ? '3' : '2',
  };
}

const WIDE: Readonly<Record<LineField, string>> = {
  time: 'max-content',
  level: '104px',
  service: 'minmax(60px, 120px)',
  logger: 'minmax(60px, 160px)',
};
const MEDIUM = { time: 'max-content', service: 'minmax(40px, 80px)', logger: 'minmax(40px, 100px)' };
const NARROW = {
  time: 'minmax(0, max-content)',
  service: 'fit-content(80px)',
  logger: 'fit-content(100px)',
};
/** The letter of the level stands before both rows. */
const LEVEL_FIRST: readonly LineField[] = ['level', 'time', 'service', 'logger'];
