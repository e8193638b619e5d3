import React, { useState } from 'react';
import { EuiButtonEmpty } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { Traceback } from '../../../common/traceback/traceback';
import { CopyButton } from '../detail/copy_button';
import type { Matches } from '../highlight';
import { MatchesContext } from '../matches_context';
import { LongText } from '../long_text';
import { ExceptionChain } from './exception_chain';

interface Props {
  /** The stack trace as it was written. */
  readonly text: string;
  readonly traceback: Traceback;
  /** Finds what is to be marked in it. */
  readonly matches?: Matches | undefined;
}

/** A whole stack trace: as exceptions and frames, or, when asked and for what is no Python traceback, as its text. */
export function StackTrace({ text, traceback, matches }: Props) {
  const [asText, setAsText] = useState(false);
  const { before, exceptions, after } = traceback;
  const label = i18n.translate('appLogs.lines.stackTrace', { defaultMessage: 'Stack trace' });
  return (
    <div className="appLogsStackTrace" data-test-subj="appLogsStackTrace">
      <div className="appLogsStackTrace__actions">
        <CopyButton
          text={() => text}
          label={i18n.translate('appLogs.traceback.copy', { defaultMessage: 'Copy the stack trace' })}
          testSubject="appLogsCopyStackTrace"
        />
        {exceptions.length > 0 && (
          <EuiButtonEmpty
            size="xs"
            iconType={asText ? 'check' : 'empty'}
            aria-pressed={asText}
            onClick={() => setAsText(!asText)}
            data-test-subj="appLogsStackTraceAsText"
          >
            <FormattedMessage id="appLogs.traceback.asText" defaultMessage="As text" />
          </EuiButtonEmpty>
        )}
      </div>
      <MatchesContext.Provider value={matches}>
        {asText || exceptions.length === 0 ? (
          <LongText text={text} label={label} testSubject="appLogsStackTraceText" links />
        ) : (
          <>
            {before.trim() !== '' && (
              <LongText text={before} label={label} testSubject="appLogsStackTraceBefore" />
            )}
            <ExceptionChain exceptions={exceptions} />
            {after.trim() !== '' && (
              <LongText text={after} label={label} testSubject="appLogsStackTraceAfter" />
            )}
          </>
        )}
      </MatchesContext.Provider>
    </div>
  );
}
