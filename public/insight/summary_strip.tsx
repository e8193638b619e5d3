import React, { memo } from 'react';
import { EuiText } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import type { SummaryAnswer } from '../../common/api/insight/summary';
import type { RequestState } from '../services/use_request';
import { SummaryView, type SummaryLinks } from './summary_view';

interface Props extends SummaryLinks {
  readonly summary: RequestState<SummaryAnswer>;
}

/** The page's window at a glance. What cannot be counted is said in one line: the lines are what matters here. */
export const SummaryStrip = memo(function SummaryStrip({ summary, ...links }: Props) {
  const { answer, failure } = summary;
  if (failure !== null) {
    return (
      <EuiText
        size="xs"
        color="warning"
        className="appLogsPage__notice"
        data-test-subj="appLogsSummaryFailed"
      >
        <FormattedMessage
          id="appLogs.summary.failed"
          defaultMessage="The summary could not be loaded: {reason}"
          values={{ reason: failure.message }}
        />
      </EuiText>
    );
  }
  return (
    <div className="appLogsPage__notice appLogsPage__summary">
      {answer !== null && <SummaryView answer={answer} {...links} />}
    </div>
  );
});
