import React from 'react';
import type { ReactNode } from 'react';
import { EuiCallOut, EuiEmptyPrompt, EuiLoadingChart, EuiProgress, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import { FailurePrompt } from '../services/failure_prompt';
import type { RequestState } from '../services/use_request';

interface Props {
  readonly request: Omit<RequestState<unknown>, 'answer'>;
  /** There is an answer. */
  readonly loaded: boolean;
  readonly empty: boolean;
  /** What an empty answer means. */
  readonly emptyText: ReactNode;
  /** Why the answer may lack something. */
  readonly partial: string | null;
  readonly failedTitle: string;
  readonly children: ReactNode;
}

/** Around what a question of its own answers: loading, slow, failed, empty, partial, each said in place. */
export function InsightFrame({ request, loaded, empty, emptyText, partial, failedTitle, children }: Props) {
  if (request.failure !== null) {
    return (
      <FailurePrompt
        failure={request.failure}
        onRetry={request.retry}
        title={failedTitle}
        testSubject="appLogsInsightError"
      />
    );
  }
  if (!loaded) {
    return <EuiEmptyPrompt icon={<EuiLoadingChart size="xl" />} body={request.slow ? <Slow /> : null} />;
  }
  return (
    <div aria-busy={request.loading} style={{ position: 'relative' }}>
      {request.loading && <EuiProgress size="xs" position="absolute" />}
      {request.slow && <Slow />}
      {partial !== null && (
        <EuiCallOut
          size="s"
          color="warning"
          iconType="warning"
          data-test-subj="appLogsInsightPartial"
          title={
            <FormattedMessage
              id="appLogs.insight.partial"
              defaultMessage="This is incomplete: {reason}"
              values={{ reason: partial }}
            />
          }
        />
      )}
      {empty ? <EuiEmptyPrompt body={emptyText} data-test-subj="appLogsInsightEmpty" /> : children}
    </div>
  );
}

function Slow() {
  return (
    <EuiText size="s" data-test-subj="appLogsInsightSlow">
      <FormattedMessage
        id="appLogs.insight.slow"
        defaultMessage="This takes longer than usual. A shorter time range is faster."
      />
    </EuiText>
  );
}
