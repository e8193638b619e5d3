import React from 'react';
import { EuiButtonEmpty, EuiCallOut } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { isQueryProblem } from '../find/problem_position';
import { QueryProblem } from '../find/query_problem';
import { FailurePrompt } from '../services/failure_prompt';
import { ErrorJumpNotice } from './error_jump_notice';
import type { ErrorJump } from './use_error_jump';
import type { LinesState } from './use_line_window';

interface Props {
  readonly lines: LinesState;
  readonly errorJump: ErrorJump;
  readonly problem: string | null;
  /** What stands in the query bar. */
  readonly query: string;
}

/** What there is to say about all lines, above them. */
export function LinesNotices({ lines, errorJump, problem, query }: Props) {
  const { window, first, missing, openNewest } = lines;
  const said = first.failure?.message ?? null;
  const unreadable = said !== null && isQueryProblem(said, query) ? said : null;
  return (
    <>
      {problem === null && unreadable !== null && <QueryProblem problem={unreadable} query={query} />}
      {problem === null && first.failure !== null && unreadable === null && (
        <FailurePrompt
          compact
          failure={first.failure}
          onRetry={first.retry}
          testSubject="appLogsLinesError"
          title={i18n.translate('appLogs.lines.failed', { defaultMessage: 'The lines could not be loaded' })}
        />
      )}
      {first.slow && (
        <EuiCallOut
          size="s"
          iconType="clock"
          data-test-subj="appLogsLinesSlow"
          title={i18n.translate('appLogs.lines.slow', {
            defaultMessage: 'Still waiting for the lines. A shorter time range is faster.',
          })}
        />
      )}
      {window !== null && window.partial !== null && (
        <EuiCallOut
          size="s"
          color="warning"
          iconType="warning"
          data-test-subj="appLogsLinesPartial"
          title={i18n.translate('appLogs.lines.partial', {
            defaultMessage: 'Lines may be missing: {reason}',
            values: { reason: window.partial },
          })}
        />
      )}
      {missing !== null && first.failure === null && (
        <EuiCallOut
          size="s"
          color="warning"
          iconType="unlink"
          data-test-subj="appLogsLineMissing"
          title={i18n.translate('appLogs.lines.missing', {
            defaultMessage:
              'The line that this link leads to is not here: it was removed, or the time range and filters leave it out. You see the place where it stood.',
          })}
        >
          <EuiButtonEmpty size="xs" flush="left" onClick={openNewest} data-test-subj="appLogsLeaveMissing">
            <FormattedMessage id="appLogs.lines.showNewest" defaultMessage="Show the newest lines" />
          </EuiButtonEmpty>
        </EuiCallOut>
      )}
      <ErrorJumpNotice errorJump={errorJump} />
    </>
  );
}
