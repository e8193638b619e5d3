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

type Columns = CSSProperties & Record<'--appLogsWide' | '--appLogsMedium' | '--appLogsNarrow', string>;

/**
 * The grid of a row (see lines_css) at three widths: all fields; the level as a letter and no names; and, narrow, the
 * time above the message.
 */
export function columnStyle(fields: readonly LineField[], { size }: Pick<EuiThemeComputed, 'size'>): Columns {
  const wide: Readonly<Record<LineField, string>> = {
    time: 'max-content',
    level: '104px',
    service: 'minmax(60px, 120px)',
    logger: 'minmax(60px, 160px)',
  };
  const letter = fields.includes('level') ? [size.base] : [];
  const time = fields.includes('time') ? ['max-content'] : [];
  const row = (columns: readonly string[]) => [size.l, ...columns, 'minmax(0, 1fr)'].join(' ');
  return {
    '--appLogsWide': row(fields.map((field) => wide[field])),
    '--appLogsMedium': row([...time, ...letter]),
    '--appLogsNarrow': row(letter),
  };
}
