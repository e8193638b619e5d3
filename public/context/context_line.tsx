import React, { memo } from 'react';
import type { KeyboardEvent } from 'react';
import { i18n } from '@kbn/i18n';
import type { LogLine } from '../../common/api/logs';
import { LevelBadge } from '../charts/level_badge';
import type { Matches } from '../lines/highlight';
import { SafeText } from '../lines/safe_text';
import { cutText } from '../lines/visible_text';
import { lineTime } from '../services/time_format';
import type { LineAddress } from '../services/view_state';

/** Characters of a message that a row draws: more than any screen is wide. */
const ROW_CHARACTERS = 500;

interface Props {
  readonly line: LogLine;
  readonly zone: string;
  readonly matches?: Matches | undefined;
  readonly onSelect: (line: LineAddress) => void;
}

/** One line beside another: few elements, because there may be many. */
export const ContextLine = memo(function ContextLine({ line, zone, matches, onSelect }: Props) {
  const message = cutText(line.message, ROW_CHARACTERS);
  const select = () => onSelect({ id: line.id, cursor: line.cursor });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    select();
  };
  return (
    // No button: text in one cannot be marked and copied.
    <div
      className="appLogsContext__row"
      role="button"
      tabIndex={0}
      data-test-subj="appLogsContextLine"
      data-id={line.id}
      onClick={() => {
        if (window.getSelection()?.toString() === '') select();
      }}
      onKeyDown={onKeyDown}
    >
      <time className="appLogsContext__time" dateTime={line.time}>
        {lineTime(line.time, zone)}
      </time>
      <LevelBadge level={line.level} severity={line.severity} />
      <span className="appLogsContext__message" data-test-subj="appLogsContextMessage">
        <SafeText text={message.text} oneLine matches={matches} />
        {message.cut && '…'}
      </span>
      {(line.errorType !== null || line.stackTrace !== null) && (
        <strong className="appLogsContext__exception" data-test-subj="appLogsContextException">
          <SafeText text={line.errorType ?? tracebackText()} oneLine />
        </strong>
      )}
    </div>
  );
});

const tracebackText = () => i18n.translate('appLogs.lines.traceback', { defaultMessage: 'Traceback' });
