import React from 'react';
import { EuiLoadingSpinner, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { FailurePrompt } from '../services/failure_prompt';
import type { OlderState } from './use_lines';

interface Props {
  readonly hasOlder: boolean;
  readonly older: OlderState;
  readonly count: number;
  readonly onRetry: () => void;
}

/** The foot of the lines: more is coming, could not come, or this was all. */
export function OlderLines({ hasOlder, older, count, onRetry }: Props) {
  if (older.failure !== null) {
    return (
      <FailurePrompt
        compact
        failure={older.failure}
        onRetry={onRetry}
        title={i18n.translate('appLogs.lines.olderFailed', {
          defaultMessage: 'Older lines could not be loaded',
        })}
      />
    );
  }
  if (hasOlder) {
    return (
      <div style={{ padding: 8, textAlign: 'center' }}>
        <EuiLoadingSpinner size="m" />
      </div>
    );
  }
  return (
    <EuiText
      size="xs"
      color="subdued"
      textAlign="center"
      data-test-subj="appLogsLinesEnd"
      style={{ padding: 8 }}
    >
      <FormattedMessage
        id="appLogs.lines.end"
        defaultMessage="{count} lines: these are all in this range"
        values={{ count: new Intl.NumberFormat(i18n.getLocale()).format(count) }}
      />
    </EuiText>
  );
}
