import React from 'react';
import { EuiBasicTable, EuiCodeBlock, EuiText, type EuiBasicTableColumn } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { AssetDifference } from '../../common/api/setup';
import { jsonText } from './json_text';

type Difference = AssetDifference['differences'][number];

/** Each value that differs: where it is, what is there now, and what setup would put. */
export function DifferenceTable({ differences }: Pick<AssetDifference, 'differences'>) {
  return (
    <EuiBasicTable
      items={[...differences]}
      itemId="path"
      columns={COLUMNS()}
      rowProps={{ 'data-test-subj': 'appLogsDifference' }}
      tableCaption={i18n.translate('appLogs.setup.difference.caption', {
        defaultMessage: 'Values that somebody changed',
      })}
      data-test-subj="appLogsDifferences"
    />
  );
}

const COLUMNS = (): Array<EuiBasicTableColumn<Difference>> => [
  {
    name: i18n.translate('appLogs.setup.difference.path', { defaultMessage: 'Where' }),
    width: '28%',
    render: ({ path }: Difference) => <code style={{ overflowWrap: 'anywhere' }}>{path}</code>,
  },
  {
    name: i18n.translate('appLogs.setup.difference.found', { defaultMessage: 'There now' }),
    render: ({ found }: Difference) => <Value value={found} />,
  },
  {
    name: i18n.translate('appLogs.setup.difference.ours', { defaultMessage: 'Ours' }),
    render: ({ ours }: Difference) => <Value value={ours} />,
  },
];

function Value({ value }: { readonly value: unknown }) {
  const text = jsonText(value);
  if (text === null) {
    return (
      <EuiText size="xs" color="subdued">
        <FormattedMessage id="appLogs.setup.difference.absent" defaultMessage="not there" />
      </EuiText>
    );
  }
  return (
    <div style={{ width: '100%', minWidth: 0 }}>
      <EuiCodeBlock fontSize="s" paddingSize="s" overflowHeight={160} transparentBackground>
        {text}
      </EuiCodeBlock>
    </div>
  );
}
