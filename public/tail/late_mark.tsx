import React from 'react';
import { i18n } from '@kbn/i18n';
import { lateText } from './tail_texts';

/** Marks a line that came after newer ones: somebody who has read past its place would not look there again. */
export function LateMark({ ms }: { readonly ms: number }) {
  return (
    <span
      className="appLogsLine__mark"
      data-test-subj="appLogsLineLate"
      title={i18n.translate('appLogs.tail.lateHint', {
        defaultMessage: 'This line was received after newer ones, and stands where its time belongs.',
      })}
    >
      {lateText(ms)}
    </span>
  );
}
