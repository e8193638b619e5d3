import React from 'react';
import { EuiButtonEmpty, EuiFlexGroup, EuiFlexItem, EuiProgress, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { bytesText, countText } from '../services/number_format';
import type { ImportProgress } from './import_state';

interface Props {
  /** Null while setup runs or nothing was sent yet. */
  readonly progress: ImportProgress | null;
  readonly onCancel: () => void;
}

/** An import under way: how much of the file is in, and how many lines that made. */
export function ImportRunning({ progress, onCancel }: Props) {
  const label =
    progress === null
      ? i18n.translate('appLogs.import.preparing', { defaultMessage: 'Preparing…' })
      : i18n.translate('appLogs.import.sending', {
          defaultMessage: '{sent} of {total}',
          values: { sent: bytesText(progress.sentBytes), total: bytesText(progress.totalBytes) },
        });
  const several = progress !== null && progress.file.of > 1 ? progress.file : null;
  const amount =
    progress === null || progress.totalBytes === 0
      ? {}
      : { value: progress.sentBytes, max: progress.totalBytes };
  return (
    <>
      <EuiProgress {...amount} size="m" label={label} data-test-subj="appLogsImportProgress" />
      <EuiSpacer size="s" />
      <EuiFlexGroup alignItems="center" responsive={false} gutterSize="s">
        <EuiFlexItem>
          <EuiText size="s" color="subdued" aria-live="polite">
            {several !== null && (
              <span style={{ overflowWrap: 'anywhere' }}>
                <FormattedMessage
                  id="appLogs.import.file.number"
                  defaultMessage="File {number} of {of}, {name}:"
                  values={{ number: several.number, of: several.of, name: several.name }}
                />{' '}
              </span>
            )}
            {progress !== null && (
              <FormattedMessage
                id="appLogs.import.soFar"
                defaultMessage="{accepted} new lines, {duplicate} already there"
                values={{ accepted: countText(progress.accepted), duplicate: countText(progress.duplicate) }}
              />
            )}
          </EuiText>
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          <EuiButtonEmpty size="s" color="danger" onClick={onCancel} data-test-subj="appLogsImportCancel">
            <FormattedMessage id="appLogs.import.cancel" defaultMessage="Cancel" />
          </EuiButtonEmpty>
        </EuiFlexItem>
      </EuiFlexGroup>
    </>
  );
}
