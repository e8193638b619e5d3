import React from 'react';
import { EuiButtonEmpty } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { LogLine } from '../../common/api/logs';
import type { Matches } from './highlight';
import { LongText } from './long_text';

interface Props {
  readonly line: LogLine;
  readonly matches?: Matches | undefined;
  /** Opens what puts right a line's time and format; without it that is not offered. */
  readonly onFix?: ((line: LogLine) => void) | undefined;
}

/** An open line: the text as the program wrote it. */
export function PlainDetail({ line, matches, onFix }: Props) {
  return (
    <>
      <LongText
        text={line.original ?? line.message}
        matches={matches}
        label={i18n.translate('appLogs.lines.original', { defaultMessage: 'Original text' })}
        testSubject="appLogsLineOriginal"
      />
      {line.service !== null && onFix !== undefined && (
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
      )}
    </>
  );
}
