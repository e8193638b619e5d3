import React, { useCallback } from 'react';
import { EuiButtonEmpty, EuiFlexGroup, EuiFlexItem, EuiLoadingSpinner, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import { linesEndpoint, type LogLine, type LogScope } from '../../common/api/logs';
import { LevelBadge } from '../charts/level_badge';
import { SafeText } from '../lines/safe_text';
import type { Call } from '../services/call';
import { FailurePrompt } from '../services/failure_prompt';
import { lineTime } from '../services/time_format';
import { useRequest } from '../services/use_request';

interface Props {
  readonly call: Call;
  /** Narrowed to the lines that one is wanted of; the same object as long as the same is meant. */
  readonly scope: LogScope;
  readonly zone: string;
  readonly onOpen: (line: LogLine) => void;
}

/** The newest line of a group, as it was written. */
export function ExampleLine({ call, scope, zone, onOpen }: Props) {
  const load = useCallback(
    (signal: AbortSignal) => call(linesEndpoint, { scope, size: 1 }, signal),
    [call, scope],
  );
  const { answer, failure, retry } = useRequest(load);
  if (failure !== null) return <FailurePrompt compact failure={failure} onRetry={retry} />;
  if (answer === null) return <EuiLoadingSpinner size="m" />;
  const line = answer.lines[0];
  if (line === undefined) {
    return (
      <EuiText size="s" data-test-subj="appLogsNoExample">
        <FormattedMessage
          id="appLogs.insight.noExample"
          defaultMessage="There is no line of it in the window that is shown."
        />
      </EuiText>
    );
  }
  return (
    <EuiFlexGroup gutterSize="s" responsive={false} alignItems="baseline" data-test-subj="appLogsExample">
      <EuiFlexItem grow={false}>
        <EuiText size="s" style={{ whiteSpace: 'nowrap' }}>
          {lineTime(line.time, zone)}
        </EuiText>
      </EuiFlexItem>
      <EuiFlexItem grow={false}>
        <LevelBadge level={line.level} severity={line.severity} />
      </EuiFlexItem>
      <EuiFlexItem style={{ minWidth: 0 }}>
        <EuiText size="s" style={{ overflowWrap: 'anywhere' }} data-test-subj="appLogsExampleMessage">
          <SafeText text={line.message} oneLine />
        </EuiText>
      </EuiFlexItem>
      <EuiFlexItem grow={false}>
        <EuiButtonEmpty size="xs" onClick={() => onOpen(line)} data-test-subj="appLogsOpenExample">
          <FormattedMessage id="appLogs.insight.openExample" defaultMessage="Open the line" />
        </EuiButtonEmpty>
      </EuiFlexItem>
    </EuiFlexGroup>
  );
}
