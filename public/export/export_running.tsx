import React from 'react';
import { EuiButtonEmpty, EuiProgress, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { MAX_EXPORT_LINES } from '../../common/api/export';
import { bytesText, countText, shareText } from '../services/number_format';
import type { ExportProgress } from './save_export';

interface Props {
  readonly progress: ExportProgress;
  readonly onCancel: () => void;
}

/** An export under way: lines, bytes, and how much of all that is. */
export function ExportRunning({ progress: { lines, bytes, begin }, onCancel }: Props) {
  const all = begin === null ? 0 : Math.min(begin.total, MAX_EXPORT_LINES);
  return (
    <>
      <EuiProgress
        {...(all === 0 ? {} : { value: lines, max: all })}
        size="m"
        label={
          begin === null
            ? i18n.translate('appLogs.export.counting', { defaultMessage: 'Counting lines…' })
            : i18n.translate('appLogs.export.soFar', {
                defaultMessage: '{lines} of {total} lines, {bytes}',
                values: { lines: countText(lines), total: countText(all), bytes: bytesText(bytes) },
              })
        }
        valueText={shareText(lines, all) ?? false}
        data-test-subj="appLogsExportProgress"
      />
      <EuiSpacer size="s" />
      <EuiText size="s" color="subdued">
        <FormattedMessage
          id="appLogs.export.stays"
          defaultMessage="Nothing is saved before the file is whole."
        />
      </EuiText>
      <EuiSpacer size="s" />
      <EuiButtonEmpty size="s" color="danger" onClick={onCancel} data-test-subj="appLogsExportCancel">
        <FormattedMessage id="appLogs.export.cancel" defaultMessage="Cancel" />
      </EuiButtonEmpty>
    </>
  );
}
