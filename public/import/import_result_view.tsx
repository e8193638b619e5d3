import React from 'react';
import {
  EuiButton,
  EuiButtonEmpty,
  EuiCallOut,
  EuiFlexGroup,
  EuiFlexItem,
  EuiSpacer,
  EuiText,
  EuiTitle,
} from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import type { AssetStatus } from '../../common/api/setup';
import { ImportCountsView } from './import_counts_view';
import type { OnOpenImported } from './import_panel';
import type { ImportOutcome } from './import_state';
import { InstalledAssets } from './installed_assets';

interface Props {
  readonly outcome: ImportOutcome;
  readonly installed: readonly AssetStatus[];
  readonly onOpen: OnOpenImported;
  readonly onAnother: () => void;
}

/** What an import brought, what setup installed on the way, and the way to the lines. */
export function ImportResultView({ outcome, installed, onOpen, onAnother }: Props) {
  const { result, resultFailure, sample, fileName, service } = outcome;
  const range =
    result === null || result.from === null || result.to === null
      ? null
      : { from: result.from, to: result.to };
  const counting = result === null && resultFailure === null;
  return (
    <div data-test-subj="appLogsImportResult">
      <EuiTitle size="s">
        <h3>
          {sample ? (
            <FormattedMessage id="appLogs.result.sample" defaultMessage="The sample log is loaded" />
          ) : (
            <FormattedMessage
              id="appLogs.result.title"
              defaultMessage="{file} is imported as {service}"
              values={{ file: fileName, service: <strong>{service}</strong> }}
            />
          )}
        </h3>
      </EuiTitle>
      {sample && (
        <EuiText size="s" color="subdued">
          <FormattedMessage
            id="appLogs.result.moved"
            defaultMessage="Its times were moved so that it ends now."
          />
        </EuiText>
      )}
      <EuiSpacer size="m" />
      <ImportCountsView outcome={outcome} />
      {result !== null && result.documents > 0 && result.unparsed === result.documents && <NothingParsed />}
      <EuiSpacer size="m" />
      <InstalledAssets assets={installed} />
      <EuiSpacer size="m" />
      <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false} wrap>
        <EuiFlexItem grow={false}>
          <EuiButton
            fill
            isLoading={counting}
            isDisabled={range === null}
            onClick={() => {
              if (range !== null) onOpen(range, [service]);
            }}
            data-test-subj="appLogsOpenImported"
          >
            <FormattedMessage id="appLogs.result.open" defaultMessage="Show these lines" />
          </EuiButton>
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          <EuiButtonEmpty onClick={onAnother} data-test-subj="appLogsImportAnother">
            <FormattedMessage id="appLogs.result.another" defaultMessage="Import another file" />
          </EuiButtonEmpty>
        </EuiFlexItem>
      </EuiFlexGroup>
    </div>
  );
}

function NothingParsed() {
  return (
    <>
      <EuiSpacer size="m" />
      <EuiCallOut
        size="s"
        color="warning"
        iconType="warning"
        data-test-subj="appLogsNothingParsed"
        title={
          <FormattedMessage
            id="appLogs.result.nothingParsed"
            defaultMessage="No line has a format that App Logs knows. All lines are there and searchable, with the time they were imported."
          />
        }
      />
    </>
  );
}
