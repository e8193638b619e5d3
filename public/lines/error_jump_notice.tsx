import React from 'react';
import { EuiCallOut } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FailurePrompt } from '../services/failure_prompt';
import type { ErrorJump, JumpDirection } from './use_error_jump';

/** What became of looking for the next error beyond the lines that are known. */
export function ErrorJumpNotice({ errorJump: { state, none, again } }: { readonly errorJump: ErrorJump }) {
  return (
    <div role="status" aria-live="polite">
      {state.failure !== null && (
        <FailurePrompt
          compact
          failure={state.failure}
          onRetry={again}
          testSubject="appLogsErrorJumpFailed"
          title={i18n.translate('appLogs.lines.errorJumpFailed', {
            defaultMessage: 'The next error could not be looked for',
          })}
        />
      )}
      {state.slow && (
        <EuiCallOut
          size="s"
          iconType="clock"
          title={i18n.translate('appLogs.lines.errorJumpSlow', {
            defaultMessage: 'Still looking for the next error.',
          })}
        />
      )}
      {none !== null && <EuiCallOut size="s" data-test-subj="appLogsNoMoreErrors" title={NONE[none]()} />}
    </div>
  );
}

const NONE: Readonly<Record<JumpDirection, () => string>> = {
  older: () =>
    i18n.translate('appLogs.lines.noOlderError', { defaultMessage: 'There is no older error in this view.' }),
  newer: () =>
    i18n.translate('appLogs.lines.noNewerError', { defaultMessage: 'There is no newer error in this view.' }),
};
