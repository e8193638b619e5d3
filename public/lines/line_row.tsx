import React, { memo } from 'react';
import type { MouseEvent } from 'react';
import { EuiButtonEmpty, EuiButtonIcon } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { LogLine } from '../../common/api/logs';
import { LevelBadge } from '../charts/level_badge';
import { lineTime } from '../services/time_format';
import { LateMark } from '../tail/late_mark';
import type { LineField } from './line_fields';
import { LongText } from './long_text';
import { SafeText } from './safe_text';
import { Traceback } from './traceback';
import { cutText } from './visible_text';

/** Characters of a message that a closed row draws: more than any screen is wide. */
const ROW_CHARACTERS = 1_000;

interface Props {
  readonly line: LogLine;
  readonly zone: string;
  /** What stands before the message. */
  readonly fields: readonly LineField[];
  readonly open: boolean;
  readonly tracebackOpen: boolean;
  readonly onToggle: (id: string) => void;
  readonly onToggleTraceback: (id: string) => void;
  /** How many milliseconds after its own time it came, when newer lines were there already. */
  readonly lateMs?: number | undefined;
  /** Opens what puts right a line's time and format; without it that is not offered. */
  readonly onFix?: ((line: LogLine) => void) | undefined;
}

/** One event: a line as in a terminal, its traceback below, and on a click the text as the program wrote it. */
export const LineRow = memo(function LineRow(props: Props) {
  const { line, zone, fields, open, tracebackOpen, onToggle, onToggleTraceback, lateMs, onFix } = props;
  const message = cutText(line.message, ROW_CHARACTERS);
  const toggleByClick = (event: MouseEvent) => {
    // Somebody who marks text to copy it does not want the row to move.
    if (window.getSelection()?.toString() === '' && !isControl(event.target)) onToggle(line.id);
  };
  return (
    <div
      className={`appLogsLine${open ? ' appLogsLine--open' : ''}${line.unparsed ? ' appLogsLine--unparsed' : ''}`}
      data-test-subj="appLogsLine"
      data-id={line.id}
    >
      {/* The button beside it does the same for keyboards. */}
      <div className="appLogsLine__main" onClick={toggleByClick}>
        <EuiButtonIcon
          className="appLogsLine__toggle"
          iconType={open ? 'arrowDown' : 'arrowRight'}
          color="text"
          size="xs"
          aria-expanded={open}
          aria-label={i18n.translate('appLogs.lines.toggle', { defaultMessage: 'Show the original text' })}
          onClick={() => onToggle(line.id)}
          data-test-subj="appLogsLineToggle"
        />
        {fields.map((field) => (
          <Cell key={field} field={field} line={line} zone={zone} />
        ))}
        <span className="appLogsLine__message" data-test-subj="appLogsLineMessage">
          {lateMs !== undefined && <LateMark ms={lateMs} />}
          {line.unparsed && <UnparsedMark />}
          <SafeText text={message.text} oneLine />
          {message.cut && '…'}
        </span>
      </div>
      {line.errorType !== null || line.stackTrace !== null ? (
        <Traceback line={line} open={tracebackOpen} onToggle={onToggleTraceback} />
      ) : null}
      {open && (
        <div className="appLogsLine__detail">
          <LongText
            text={line.original ?? line.message}
            label={i18n.translate('appLogs.lines.original', { defaultMessage: 'Original text' })}
            testSubject="appLogsLineOriginal"
          />
          {line.service !== null && onFix !== undefined && <FixButton line={line} onFix={onFix} />}
        </div>
      )}
    </div>
  );
});

function Cell({ field, line, zone }: { readonly field: LineField } & Pick<Props, 'line' | 'zone'>) {
  switch (field) {
    case 'time':
      return (
        <time className="appLogsLine__time" dateTime={line.time} data-test-subj="appLogsLineTime">
          {lineTime(line.time, zone)}
        </time>
      );
    case 'level':
      return (
        <span className="appLogsLine__level">
          <LevelBadge level={line.level} severity={line.severity} testSubject="appLogsLineLevel" />
        </span>
      );
    case 'service':
      return <Name text={line.service} testSubject="appLogsLineService" />;
    case 'logger':
      return <Name text={line.logger} testSubject="appLogsLineLogger" />;
  }
}

function Name({ text, testSubject }: { readonly text: string | null; readonly testSubject: string }) {
  return (
    <span className="appLogsLine__name" title={text ?? undefined} data-test-subj={testSubject}>
      {text !== null && <SafeText text={text} oneLine />}
    </span>
  );
}

interface FixProps {
  readonly line: LogLine;
  readonly onFix: (line: LogLine) => void;
}

function FixButton({ line, onFix }: FixProps) {
  return (
    <EuiButtonEmpty
      size="xs"
      flush="left"
      iconType="wrench"
      onClick={() => onFix(line)}
      data-test-subj="appLogsLineFix"
    >
      {line.unparsed ? (
        <FormattedMessage id="appLogs.lines.fixFormat" defaultMessage="Fix the format" />
      ) : (
        <FormattedMessage id="appLogs.fix.open" defaultMessage="Wrong time or format? Fix it" />
      )}
    </EuiButtonEmpty>
  );
}

function UnparsedMark() {
  return (
    <span
      className="appLogsLine__mark"
      data-test-subj="appLogsLineUnparsed"
      title={i18n.translate('appLogs.lines.unparsed.hint', {
        defaultMessage: 'No known format reads this line. It is kept as it was written.',
      })}
    >
      <FormattedMessage id="appLogs.lines.unparsed" defaultMessage="unparsed" />
    </span>
  );
}

function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button, a') !== null;
}
