import React, { useState } from 'react';
import type { ReactNode } from 'react';
import { EuiCallOut, EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { RetentionDays, SetupStatus } from '../../common/api/setup';
import { anyInstalled } from './asset_state';
import { AssetTable } from './asset_table';
import { DataStreamTable } from './data_stream_table';
import { ReadOnlyNotice } from './read_only_notice';
import { RetentionPanel } from './retention_panel';
import type { Dialog } from './setup_dialogs';
import { SetupSummary } from './setup_summary';
import { StrayList } from './stray_list';

interface Props {
  readonly status: SetupStatus;
  readonly mayChange: boolean;
  readonly onDialog: (dialog: Dialog) => void;
  /** Something in the cluster may have changed. */
  readonly onChanged: () => void;
}

/** All that the status holds: what it comes to, warnings, assets, retention, data. */
export function SetupView({ status, mayChange, onDialog, onChanged }: Props) {
  const [chosen, setChosen] = useState<RetentionDays | undefined>(undefined);
  const installed = anyInstalled(status.assets);
  const wish = { replace: [], ...(chosen === undefined ? {} : { retentionDays: chosen }) };
  const install = () => onDialog({ kind: 'install', wish });
  return (
    <>
      {!mayChange && <ReadOnlyNotice />}
      <SetupSummary
        status={status}
        mayChange={mayChange}
        onInstall={install}
        onRemove={() => onDialog({ kind: 'remove' })}
      />
      {status.warnings.length > 0 && (
        <>
          <EuiSpacer size="m" />
          <Warnings warnings={status.warnings} />
        </>
      )}
      {status.strays.length > 0 && (
        <>
          <EuiSpacer size="m" />
          <StrayList strays={status.strays} mayChange={mayChange} onAdopted={onChanged} />
        </>
      )}
      <Section title={<FormattedMessage id="appLogs.setup.section.retention" defaultMessage="Retention" />}>
        <RetentionPanel
          retention={status.retention}
          chosen={chosen}
          mayChange={mayChange}
          installed={installed}
          onChoose={setChosen}
          onApply={install}
        />
      </Section>
      <Section title={<FormattedMessage id="appLogs.setup.section.assets" defaultMessage="Assets" />}>
        <AssetTable
          assets={status.assets}
          onDifference={(asset) => onDialog({ kind: 'difference', asset })}
        />
      </Section>
      <Section title={<FormattedMessage id="appLogs.setup.section.data" defaultMessage="Data" />}>
        <DataStreamTable dataStreams={status.dataStreams} />
      </Section>
    </>
  );
}

function Section({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <section>
      <EuiSpacer size="l" />
      <EuiTitle size="s">
        <h2>{title}</h2>
      </EuiTitle>
      <EuiSpacer size="s" />
      {children}
    </section>
  );
}

function Warnings({ warnings }: { readonly warnings: readonly string[] }) {
  return (
    <EuiCallOut
      color="warning"
      iconType="warning"
      title={i18n.translate('appLogs.setup.warnings', { defaultMessage: 'Worth knowing' })}
      data-test-subj="appLogsSetupWarnings"
    >
      <EuiText size="s">
        <ul style={{ overflowWrap: 'anywhere' }}>
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      </EuiText>
    </EuiCallOut>
  );
}
