import React, { useCallback, useState } from 'react';
import { EuiButton, EuiFlexGroup, EuiFlexItem, EuiLoadingSpinner, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { assetDifferenceEndpoint, type AssetStatus } from '../../common/api/setup';
import { FailurePrompt } from '../services/failure_prompt';
import { useServices } from '../services/services_context';
import { useRequest } from '../services/use_request';
import { DifferenceTable } from './difference_table';
import { downloadFile } from './download_file';
import { bodyFileName, jsonText } from './json_text';
import { SetupFlyout } from './setup_flyout';

interface Props {
  readonly asset: AssetStatus;
  readonly mayChange: boolean;
  readonly onClose: () => void;
  /** Goes on to what replacing it changes. */
  readonly onReplace: (assetId: string) => void;
}

/** What somebody changed in an asset of ours; it can be replaced once a copy of it has been kept. */
export function DifferenceFlyout({ asset, mayChange, onClose, onReplace }: Props) {
  const { call } = useServices();
  const [kept, setKept] = useState(false);
  const { id, kind, name } = asset;
  const load = useCallback(
    (signal: AbortSignal) => call(assetDifferenceEndpoint, { id }, signal),
    [call, id],
  );
  const { answer, failure, retry } = useRequest(load);
  const download = () => {
    if (answer === null) return;
    downloadFile(bodyFileName(id), jsonText(answer.found) ?? '');
    setKept(true);
  };
  return (
    <SetupFlyout
      title={i18n.translate('appLogs.setup.difference.title', {
        defaultMessage: 'What was changed in the {kind} {name}',
        values: { kind, name },
      })}
      testSubject="appLogsDifferenceFlyout"
      onClose={onClose}
      actions={
        answer !== null && (
          <EuiFlexGroup gutterSize="s" responsive={false} wrap>
            <EuiFlexItem grow={false}>
              <EuiButton iconType="download" onClick={download} data-test-subj="appLogsDownloadBody">
                <FormattedMessage
                  id="appLogs.setup.difference.download"
                  defaultMessage="Download what is there"
                />
              </EuiButton>
            </EuiFlexItem>
            {mayChange && (
              <EuiFlexItem grow={false}>
                <EuiButton
                  color="warning"
                  isDisabled={!kept}
                  onClick={() => onReplace(id)}
                  data-test-subj="appLogsReplace"
                >
                  <FormattedMessage
                    id="appLogs.setup.difference.replace"
                    defaultMessage="Replace with ours…"
                  />
                </EuiButton>
              </EuiFlexItem>
            )}
          </EuiFlexGroup>
        )
      }
    >
      {failure !== null && <FailurePrompt failure={failure} onRetry={retry} />}
      {failure === null && answer === null && <EuiLoadingSpinner size="l" />}
      {answer !== null && (
        <>
          <EuiText size="s">
            <p>
              {mayChange ? (
                <FormattedMessage
                  id="appLogs.setup.difference.explanation"
                  defaultMessage="Setup leaves it as it is. To put ours in its place, download what is there first: it cannot be brought back otherwise."
                />
              ) : (
                <FormattedMessage
                  id="appLogs.setup.difference.explanationRead"
                  defaultMessage="Setup leaves it as it is."
                />
              )}
            </p>
          </EuiText>
          <EuiSpacer size="s" />
          <DifferenceTable differences={answer.differences} />
        </>
      )}
    </SetupFlyout>
  );
}
