import React from 'react';
import { EuiBadge, EuiBasicTable, EuiText, type EuiBasicTableColumn } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { DataStreamStatus } from '../../common/api/setup';
import { bytesText, countText } from '../services/number_format';

/** The data streams that hold log lines, one per service and namespace, with what they take. */
export function DataStreamTable({ dataStreams }: { readonly dataStreams: readonly DataStreamStatus[] }) {
  if (dataStreams.length === 0) {
    return (
      <EuiText size="s" color="subdued" data-test-subj="appLogsNoDataStreams">
        <p>
          <FormattedMessage
            id="appLogs.setup.streams.none"
            defaultMessage="There are no log lines yet. The first import of a service makes its data stream."
          />
        </p>
      </EuiText>
    );
  }
  return (
    <EuiBasicTable
      items={[...dataStreams]}
      itemId="name"
      columns={COLUMNS()}
      rowProps={({ name }) => ({ 'data-test-subj': `appLogsDataStream-${name}` })}
      tableCaption={i18n.translate('appLogs.setup.streams.caption', {
        defaultMessage: 'Data streams of App Logs, with documents and size',
      })}
      data-test-subj="appLogsDataStreams"
    />
  );
}

const COLUMNS = (): Array<EuiBasicTableColumn<DataStreamStatus>> => [
  {
    name: i18n.translate('appLogs.setup.streams.service', { defaultMessage: 'Service' }),
    render: ({ service, name }: DataStreamStatus) => (
      <div style={{ overflowWrap: 'anywhere', minWidth: 0 }}>
        {service}
        <EuiText size="xs" color="subdued">
          {name}
        </EuiText>
      </div>
    ),
  },
  {
    name: i18n.translate('appLogs.setup.streams.namespace', { defaultMessage: 'Namespace' }),
    field: 'namespace',
    width: '120px',
  },
  {
    name: i18n.translate('appLogs.setup.streams.documents', { defaultMessage: 'Documents' }),
    align: 'right',
    width: '110px',
    render: ({ documents }: DataStreamStatus) => countText(documents),
  },
  {
    name: i18n.translate('appLogs.setup.streams.size', { defaultMessage: 'Size on disk' }),
    align: 'right',
    width: '110px',
    render: ({ sizeBytes }: DataStreamStatus) => bytesText(sizeBytes),
  },
  {
    name: i18n.translate('appLogs.setup.streams.mappings', { defaultMessage: 'Mappings' }),
    width: '120px',
    render: ({ current }: DataStreamStatus) =>
      current ? (
        <EuiBadge color="success">
          {i18n.translate('appLogs.setup.streams.current', { defaultMessage: 'Current' })}
        </EuiBadge>
      ) : (
        <EuiBadge color="warning">
          {i18n.translate('appLogs.setup.streams.older', { defaultMessage: 'Older' })}
        </EuiBadge>
      ),
  },
];
