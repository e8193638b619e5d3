import React from 'react';
import { EuiButton } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import { newLinesText } from './tail_texts';
import type { TailControl } from './use_tail';

/** What has come since the pause, and the way back to the top; nothing when nothing has. Meant to float over the lines. */
export function NewLinesButton({ tail }: { readonly tail: Pick<TailControl, 'pending' | 'resume'> }) {
  const { pending, resume } = tail;
  if (pending.count === 0) return null;
  return (
    <EuiButton size="s" fill iconType="sortUp" onClick={resume} data-test-subj="appLogsNewLines">
      <FormattedMessage
        id="appLogs.tail.newLines"
        defaultMessage="{lines} new {count, plural, one {line} other {lines}}"
        values={{ count: pending.count, lines: newLinesText(pending) }}
      />
    </EuiButton>
  );
}
