import React from 'react';
import type { LogLine } from '../../common/api/logs';
import { FIELD } from '../../common/fields';
import { LevelBadge } from '../charts/level_badge';
import { lineTime } from '../services/time_format';
import { columnText } from './columns/line_columns';
import type { LineLook } from './line_look';
import { SafeText } from './safe_text';
import { cutText } from './visible_text';

/** Characters of a column that are drawn: more than it is wide. */
const CELL_CHARACTERS = 200;
/** Of the columns that the tests of a row know by name. */
const TEST_SUBJECT: ReadonlyMap<string, string> = new Map([
  [FIELD.service, 'appLogsLineService'],
  [FIELD.logger, 'appLogsLineLogger'],
]);

interface Props {
  readonly line: LogLine;
  readonly column: string;
  readonly look: Pick<LineLook, 'zone' | 'timeFormat'>;
}

/** What a line has in one column. */
export function LineCell({ line, column, look }: Props) {
  if (column === FIELD.time) {
    return (
      <time className="appLogsLine__time" dateTime={line.time} data-test-subj="appLogsLineTime">
        {lineTime(line.time, look.zone, look.timeFormat)}
      </time>
    );
  }
  if (column === FIELD.level) {
    return (
      <span className="appLogsLine__level">
        <LevelBadge level={line.level} severity={line.severity} testSubject="appLogsLineLevel" />
      </span>
    );
  }
  const text = columnText(line, column);
  const shown = text === null ? null : cutText(text, CELL_CHARACTERS).text;
  return (
    <span
      className="appLogsLine__name"
      title={shown ?? undefined}
      data-column={column}
      data-test-subj={TEST_SUBJECT.get(column) ?? 'appLogsLineField'}
    >
      {shown !== null && <SafeText text={shown} oneLine />}
    </span>
  );
}
