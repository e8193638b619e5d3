import React from 'react';
import { EuiBadge, EuiBasicTable, EuiButtonEmpty, EuiText, type EuiBasicTableColumn } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { AssetStatus } from '../../common/api/setup';
import { RoleCopy } from '../services/role_copy';
import { byUrgency, stateLook } from './asset_state';

interface Props {
  readonly assets: readonly AssetStatus[];
  /** Opens what somebody changed in an asset. */
  readonly onDifference: (asset: AssetStatus) => void;
}

/** Every asset of App Logs with its state, and why it is not simply installed. */
export function AssetTable({ assets, onDifference }: Props) {
  return (
    <EuiBasicTable
      items={byUrgency(assets)}
      itemId="id"
      rowProps={({ id }) => ({ 'data-test-subj': `appLogsAsset-${id}` })}
      columns={columns(onDifference)}
      tableCaption={i18n.translate('appLogs.setup.assets.caption', {
        defaultMessage: 'Assets of App Logs and their states',
      })}
      data-test-subj="appLogsAssets"
    />
  );
}

function columns(onDifference: Props['onDifference']): Array<EuiBasicTableColumn<AssetStatus>> {
  return [
    {
      name: i18n.translate('appLogs.setup.assets.state', { defaultMessage: 'State' }),
      width: '128px',
      render: (asset: AssetStatus) => <StateBadge asset={asset} />,
    },
    {
      name: i18n.translate('appLogs.setup.assets.kind', { defaultMessage: 'Kind' }),
      field: 'kind',
      width: '22%',
    },
    {
      name: i18n.translate('appLogs.setup.assets.name', { defaultMessage: 'Name' }),
      render: (asset: AssetStatus) => <AssetName asset={asset} onDifference={() => onDifference(asset)} />,
    },
    {
      name: i18n.translate('appLogs.setup.assets.version', { defaultMessage: 'Version' }),
      width: '96px',
      render: ({ version }: AssetStatus) => version ?? '–',
    },
  ];
}

function StateBadge({ asset: { state } }: { readonly asset: AssetStatus }) {
  const { label, color } = stateLook(state);
  return (
    <EuiBadge color={color} data-test-subj="appLogsAssetState">
      {label}
    </EuiBadge>
  );
}

/** The name, why the state is what it is, and for what somebody changed the way to see the change. */
function AssetName({
  asset,
  onDifference,
}: {
  readonly asset: AssetStatus;
  readonly onDifference: () => void;
}) {
  return (
    <div style={{ overflowWrap: 'anywhere', minWidth: 0 }}>
      {asset.name}
      {asset.reason !== undefined && (
        <EuiText
          size="xs"
          color="subdued"
          style={{ whiteSpace: 'pre-line' }}
          data-test-subj="appLogsAssetReason"
        >
          {asset.reason}
        </EuiText>
      )}
      {asset.role && <RoleCopy role={asset.role} />}
      {asset.state === 'modified' && (
        <EuiButtonEmpty
          size="xs"
          flush="left"
          iconType="inspect"
          onClick={onDifference}
          data-test-subj="appLogsShowDifference"
        >
          <FormattedMessage id="appLogs.setup.assets.difference" defaultMessage="Show what was changed" />
        </EuiButtonEmpty>
      )}
    </div>
  );
}
