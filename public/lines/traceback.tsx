import React from 'react';
import { EuiIcon } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { LogLine } from '../../common/api/logs';
import type { Matches } from './highlight';
import { LongText } from './long_text';
import { SafeText } from './safe_text';
import { cutText } from './visible_text';

const SUMMARY_CHARACTERS = 500;

interface Props {
  readonly line: LogLine;
  readonly open: boolean;
  readonly onToggle: (id: string) => void;
  /** Finds what is to be marked in it. */
  readonly matches?: Matches | undefined;
}

/** The exception of a line: its type and message, and unfolded the whole stack trace as text. */
export function Traceback({ line, open, onToggle, matches }: Props) {
  const type = line.errorType ?? i18n.translate('appLogs.lines.traceback', { defaultMessage: 'Traceback' });
  const message = line.errorMessage === null ? null : cutText(line.errorMessage, SUMMARY_CHARACTERS).text;
  return (
    <div className="appLogsLine__traceback" data-test-subj="appLogsTraceback">
      <button
        type="button"
        className="appLogsLine__exception"
        aria-expanded={open}
        disabled={line.stackTrace === null}
        onClick={() => onToggle(line.id)}
        data-test-subj="appLogsTracebackToggle"
      >
        <EuiIcon type={open ? 'arrowDown' : 'arrowRight'} size="s" />
        <span className="appLogsLine__exceptionText">
          <strong>
            <SafeText text={type} oneLine matches={matches} />
          </strong>
          {message !== null && message !== '' && (
            <>
              : <SafeText text={message} oneLine matches={matches} />
            </>
          )}
        </span>
      </button>
      {open && line.stackTrace !== null && (
        <LongText
          text={line.stackTrace}
          matches={matches}
          label={i18n.translate('appLogs.lines.stackTrace', { defaultMessage: 'Stack trace' })}
          testSubject="appLogsStackTrace"
        />
      )}
    </div>
  );
}
