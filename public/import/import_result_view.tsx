import React, { Suspense, lazy, useMemo, useState } from 'react';
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
import { targetOfService } from '../fix/fix_target';
import { ImportCountsView } from './import_counts_view';
import type { OnOpenImported } from './import_panel';
import type { ImportOutcome } from './import_state';
import { InstalledAssets } from './installed_assets';

const FixFlyout = lazy(() => import('../fix/fix_flyout'));

interface Props {
  readonly outcome: ImportOutcome;
  readonly installed: readonly AssetStatus[];
  readonly onOpen: OnOpenImported;
  readonly onAnother: () => void;
  /** The lines were read again and belong to this service now: their counts and times are others. */
  readonly onFixed: (service: string) => void;
}

/** What an import brought, what setup installed on the way, and the way to the lines. */
export function ImportResultView({ outcome, installed, onOpen, onAnother, onFixed }: Props) {
  const { result, resultFailure, sample, fileNames, service, imported } = outcome;
  const [fixing, setFixing] = useState(false);
  const target = useMemo(
    () =>
      imported === null
        ? null
        : {
            ...targetOfService(service),
            namespace: imported.source.namespace,
            import: imported.id,
            timezone: imported.source.timezone,
          },
    [imported, service],
  );
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
            <ImportedAs fileNames={fileNames} service={service} />
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
        {target !== null && (
          <EuiFlexItem grow={false}>
            <EuiButtonEmpty
              iconType="wrench"
              isDisabled={counting}
              onClick={() => setFixing(true)}
              data-test-subj="appLogsFixImport"
            >
              <FormattedMessage id="appLogs.fix.open" defaultMessage="Wrong time or format? Fix it" />
            </EuiButtonEmpty>
          </EuiFlexItem>
        )}
      </EuiFlexGroup>
      {fixing && target !== null && (
        <Suspense fallback={null}>
          <FixFlyout target={target} onClose={() => setFixing(false)} onFixed={onFixed} />
        </Suspense>
      )}
    </div>
  );
}

function ImportedAs({ fileNames, service }: Pick<ImportOutcome, 'fileNames' | 'service'>) {
  const [first = '', ...others] = fileNames;
  return others.length === 0 ? (
    <FormattedMessage
      id="appLogs.result.title"
      defaultMessage="{file} is imported as {service}"
      values={{ file: first, service: <strong>{service}</strong> }}
    />
  ) : (
    <FormattedMessage
      id="appLogs.result.files"
      defaultMessage="{file} and {others, plural, one {# more file} other {# more files}} are imported as {service}"
      values={{ file: first, others: others.length, service: <strong>{service}</strong> }}
    />
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
