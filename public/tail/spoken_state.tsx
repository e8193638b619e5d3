import React from 'react';
import { EuiScreenReaderOnly } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { NewLines, TailState } from './tail_state';
import { stateText } from './tail_texts';

interface Props {
  readonly state: TailState;
  readonly pending: NewLines;
}

/** For screen readers: each change of the state, but no count, which would be spoken every two seconds. */
export function SpokenState({ state, pending }: Props) {
  return (
    <EuiScreenReaderOnly>
      <p role="status" aria-live="polite" data-test-subj="appLogsTailSpoken">
        {spoken(state)} {pending.count > 0 && thereAreNew()}
      </p>
    </EuiScreenReaderOnly>
  );
}

function spoken(state: TailState): string {
  switch (state.kind) {
    case 'stopped':
      return '';
    case 'behind':
      return i18n.translate('appLogs.tail.spokenBehind', {
        defaultMessage: 'Following is behind and catches up',
      });
    case 'failed':
      return `${stateText(state)}. ${state.failure.message}`;
    case 'starting':
    case 'live':
    case 'paused':
      return stateText(state);
  }
}

const thereAreNew = () => i18n.translate('appLogs.tail.spokenNew', { defaultMessage: 'There are new lines' });
