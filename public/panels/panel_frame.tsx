import React from 'react';
import type { ReactNode } from 'react';
import { EuiFlexGroup, EuiLoadingChart, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import { i18n } from '@kbn/i18n';
import type { LogScope } from '../../common/api/logs';
import type { Call } from '../services/call';
import { FailurePrompt } from '../services/failure_prompt';
import type { RequestState } from '../services/use_request';

/** What each of our panels gets. */
export interface PanelProps {
  readonly call: Call;
  readonly scope: LogScope | null;
  readonly problem: string | null;
  readonly zone: string;
  readonly onLoading: () => void;
  readonly onRendered: () => void;
}

interface Props {
  readonly state: Omit<RequestState<unknown>, 'answer'> & { readonly answer: unknown };
  readonly problem: string | null;
  readonly empty: boolean;
  readonly partial: string | null;
  readonly children: ReactNode;
}

/** Around a panel's chart: loading, failed with a retry, a query that cannot be read, partial, empty. */
export function PanelFrame({ state, problem, empty, partial, children }: Props) {
  if (problem !== null) {
    return (
      <Centered>
        <EuiText size="s" color="danger" data-test-subj="appLogsQueryProblem">
          <p>{i18n.translate('appLogs.panel.badQuery', { defaultMessage: 'This query cannot be read.' })}</p>
          <pre className="eui-textBreakWord" style={{ whiteSpace: 'pre-wrap' }}>
            {problem}
          </pre>
        </EuiText>
      </Centered>
    );
  }
  if (state.failure !== null) {
    return (
      <Centered>
        <FailurePrompt
          compact
          failure={state.failure}
          onRetry={state.retry}
          testSubject="appLogsPanelError"
        />
      </Centered>
    );
  }
  if (state.answer === null) {
    return (
      <Centered>
        <EuiLoadingChart size="l" />
      </Centered>
    );
  }
  if (empty) {
    return (
      <Centered>
        <EuiText size="s" color="subdued" data-test-subj="appLogsPanelEmpty">
          <FormattedMessage id="appLogs.panel.empty" defaultMessage="No log lines in this time range" />
        </EuiText>
      </Centered>
    );
  }
  return (
    <div style={{ display: 'flex', flexDirection: 'column', width: '100%', height: '100%' }}>
      {partial !== null && (
        <EuiText size="xs" color="warning" data-test-subj="appLogsPanelPartial">
          <FormattedMessage
            id="appLogs.panel.partial"
            defaultMessage="These counts are incomplete: {reason}"
            values={{ reason: partial }}
          />
        </EuiText>
      )}
      <div style={{ flex: '1 1 0', minHeight: 0 }}>{children}</div>
    </div>
  );
}

function Centered({ children }: { readonly children: ReactNode }) {
  return (
    <EuiFlexGroup
      alignItems="center"
      justifyContent="center"
      responsive={false}
      style={{ height: '100%', padding: 8 }}
    >
      {children}
    </EuiFlexGroup>
  );
}
