import React from 'react';
import { EuiText } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import { summaryEndpoint } from '../../common/api/insight/summary';
import type { Call } from '../services/call';
import { SummaryView, type SummaryLinks } from './summary_view';
import { useInsight, type Comparison } from './use_insight';

interface Props extends SummaryLinks {
  readonly call: Call;
  /** Null asks nothing yet. */
  readonly comparison: Comparison | null;
}

/** The page's window at a glance. What cannot be counted is said in one line: the lines are what matters here. */
export function SummaryStrip({ call, comparison, ...links }: Props) {
  const { answer, failure } = useInsight(call, summaryEndpoint, comparison);
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
}
