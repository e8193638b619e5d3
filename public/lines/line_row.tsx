import React, { memo } from 'react';
import type { MouseEvent } from 'react';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { LogLine } from '../../common/api/logs';
import { LateMark } from '../tail/late_mark';
import { LineCell } from './line_cell';
import type { LineLook } from './line_look';
import type { LineSlots } from './line_slots';
import { PlainDetail } from './plain_detail';
import { SafeText } from './safe_text';
import { ExceptionRow, hasException } from './traceback/exception_row';
import { cutText } from './visible_text';

/** Characters of a message that a closed row draws: more than any screen is wide, and broken into rows a screenful. */
const ROW_CHARACTERS = 1_000;
const WRAPPED_CHARACTERS = 5_000;

interface Props {
  readonly line: LogLine;
  readonly look: LineLook;
  readonly slots: LineSlots;
  readonly selected: boolean;
  readonly open: boolean;
  readonly tracebackOpen: boolean;
  readonly onToggle: (id: string) => void;
  readonly onToggleTraceback: (id: string) => void;
  /** Opens what puts right a line's time and format; without it that is not offered. */
  readonly onFix?: ((line: LogLine) => void) | undefined;
}

/** One event: a line as in a terminal, its exception below, and on a click what there is to know about it. */
export const LineRow = memo(function LineRow(props: Props) {
  const { line, look, slots, selected, open, tracebackOpen, onToggle, onToggleTraceback, onFix } = props;
  const message = cutText(line.message, look.wrap ? WRAPPED_CHARACTERS : ROW_CHARACTERS);
  const lateMs = look.late?.get(line.id);
  const toggleByClick = (event: MouseEvent) => {
    // Somebody who marks text to copy it does not want the row to move.
    if (window.getSelection()?.toString() === '' && !isControl(event.target)) onToggle(line.id);
  };
  return (
    <div className={rowClass(line, open, selected)} data-test-subj="appLogsLine" data-id={line.id}>
      {slots.above?.(line)}
      {/* The button beside it does the same for keyboards. */}
      <div className="appLogsLine__main" onClick={toggleByClick}>
        {/* EUI's button computes the colours of all its kinds each time: a third of what a screenful of rows took. */}
        <button
          type="button"
          className="appLogsLine__toggle"
          aria-expanded={open}
          aria-label={i18n.translate('appLogs.lines.toggle', { defaultMessage: 'Show the original text' })}
          onClick={() => onToggle(line.id)}
          data-test-subj="appLogsLineToggle"
        />
        {look.columns.map((column) => (
          <LineCell key={column} column={column} line={line} look={look} />
        ))}
        <span className="appLogsLine__message" data-test-subj="appLogsLineMessage">
          {lateMs !== undefined && <LateMark ms={lateMs} />}
          {line.unparsed && <UnparsedMark />}
          <SafeText text={message.text} oneLine={!look.wrap} matches={look.matches} />
          {message.cut && '…'}
        </span>
      </div>
      {hasException(line) && (
        <ExceptionRow line={line} open={tracebackOpen} onToggle={onToggleTraceback} matches={look.matches} />
      )}
      {open && (
        <div className="appLogsLine__detail">
          {slots.detail?.(line) ?? <PlainDetail line={line} matches={look.matches} onFix={onFix} />}
        </div>
      )}
      {slots.below?.(line)}
    </div>
  );
});

function rowClass({ unparsed }: LogLine, open: boolean, selected: boolean): string {
  const states = [
    ...(open ? ['open'] : []),
    ...(selected ? ['selected'] : []),
    ...(unparsed ? ['unparsed'] : []),
  ];
  return ['appLogsLine', ...states.map((state) => `appLogsLine--${state}`)].join(' ');
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
