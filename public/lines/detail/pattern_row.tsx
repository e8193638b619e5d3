import React from 'react';
import { EuiButtonEmpty } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import { SafeText } from '../safe_text';

interface Props {
  readonly mask: string;
  readonly onTune: () => void;
}

/** The pattern of an open line, and the way to what makes it so. */
export function PatternRow({ mask, onTune }: Props) {
  return (
    <div className="appLogsDetail__pattern" data-test-subj="appLogsLinePattern">
      <strong>
        <FormattedMessage id="appLogs.detail.pattern" defaultMessage="Pattern" />
      </strong>
      <code>
        <SafeText text={mask} oneLine />
      </code>
      <EuiButtonEmpty
        size="xs"
        iconType="controlsHorizontal"
        onClick={onTune}
        data-test-subj="appLogsTunePattern"
      >
        <FormattedMessage id="appLogs.detail.tunePattern" defaultMessage="Why? Tune it" />
      </EuiButtonEmpty>
    </div>
  );
}
