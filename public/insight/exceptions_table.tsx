import React, { useMemo } from 'react';
import type { ReactNode } from 'react';
import { EuiInMemoryTable, EuiText, type EuiBasicTableColumn } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { ExceptionGroup } from '../../common/api/insight/exceptions';
import { patternId } from '../../common/patterns/pattern_id';
import { SafeText } from '../lines/safe_text';
import { sentenceTime } from '../services/time_format';
import { ChangeBadge } from './change_badge';
import { GroupActions } from './group_actions';
import { TrendBars } from './trend_bars';
import { useOpenedRows } from './use_opened_rows';

interface Props {
  readonly groups: readonly ExceptionGroup[];
  readonly zone: string;
  /** Drawn below a group that is unfolded. */
  readonly details: (group: ExceptionGroup) => ReactNode;
  readonly onShowOnly?: ((group: ExceptionGroup) => void) | undefined;
  readonly onHide?: ((group: ExceptionGroup) => void) | undefined;
}

const PAGE_SIZE = 25;

/** EUI makes the row's HTML id of it, so it has no spaces. */
function rowId({ type, culprit }: ExceptionGroup): string {
  return patternId(`${type}\n${culprit ?? ''}`);
}

/** Exceptions with where they came out of, their counts, and what became of them. */
export function ExceptionsTable({ groups, zone, details, onShowOnly, onHide }: Props) {
  const { opened, toggle } = useOpenedRows();
  const columns = useMemo(
    () => [
      ...exceptionColumns(zone),
      {
        name: i18n.translate('appLogs.patterns.actions', { defaultMessage: 'Actions' }),
        width: '112px',
        align: 'right' as const,
        render: (group: ExceptionGroup) => (
          <GroupActions
            name={group.type}
            open={opened.includes(rowId(group))}
            onExample={() => toggle(rowId(group))}
            onShowOnly={onShowOnly && (() => onShowOnly(group))}
            onHide={onHide && (() => onHide(group))}
          />
        ),
      },
    ],
    [zone, opened, toggle, onShowOnly, onHide],
  );
  const unfolded = Object.fromEntries(
    groups.filter((group) => opened.includes(rowId(group))).map((group) => [rowId(group), details(group)]),
  );
  return (
    <EuiInMemoryTable
      compressed
      tableLayout="auto"
      items={[...groups]}
      itemId={rowId}
      itemIdToExpandedRowMap={unfolded}
      isExpandable
      columns={columns}
      sorting
      pagination={groups.length > PAGE_SIZE ? { pageSize: PAGE_SIZE, showPerPageOptions: false } : false}
      tableCaption={i18n.translate('appLogs.exceptions.caption', {
        defaultMessage: 'Exceptions in log lines',
      })}
      rowProps={{ 'data-test-subj': 'appLogsExceptionGroup' }}
      data-test-subj="appLogsExceptionsTable"
    />
  );
}

function exceptionColumns(zone: string): Array<EuiBasicTableColumn<ExceptionGroup>> {
  return [
    {
      name: i18n.translate('appLogs.exceptions.exception', { defaultMessage: 'Exception' }),
      render: ({ type, culprit }: ExceptionGroup) => (
        <div style={{ overflowWrap: 'anywhere' }}>
          <strong data-test-subj="appLogsExceptionType">
            <SafeText text={type} oneLine />
          </strong>
          <EuiText size="xs" data-test-subj="appLogsExceptionCulprit">
            {culprit === null ? (
              <FormattedMessage id="appLogs.exceptions.noFrame" defaultMessage="no frame is known" />
            ) : (
              <SafeText text={culprit} oneLine />
            )}
          </EuiText>
        </div>
      ),
    },
    {
      field: 'change',
      name: i18n.translate('appLogs.patterns.change', { defaultMessage: 'Change' }),
      width: '116px',
      sortable: true,
      render: (change: ExceptionGroup['change']) => <ChangeBadge change={change} />,
    },
    {
      name: i18n.translate('appLogs.patterns.trend', { defaultMessage: 'Trend' }),
      width: '140px',
      render: ({ trend }: ExceptionGroup) => trend && <TrendBars {...trend} />,
    },
    {
      field: 'now',
      name: i18n.translate('appLogs.patterns.now', { defaultMessage: 'Now' }),
      width: '88px',
      align: 'right',
      dataType: 'number',
      sortable: true,
    },
    {
      field: 'before',
      name: i18n.translate('appLogs.patterns.before', { defaultMessage: 'Before' }),
      width: '88px',
      align: 'right',
      dataType: 'number',
      sortable: true,
    },
    {
      field: 'services',
      name: i18n.translate('appLogs.exceptions.services', { defaultMessage: 'Services' }),
      render: (services: readonly string[]) => <SafeText text={services.join(', ')} oneLine />,
    },
    {
      field: 'first',
      name: i18n.translate('appLogs.patterns.first', { defaultMessage: 'First seen' }),
      width: '150px',
      sortable: true,
      render: (first: string | null) => first && sentenceTime(first, zone),
    },
    {
      field: 'last',
      name: i18n.translate('appLogs.patterns.last', { defaultMessage: 'Last seen' }),
      width: '150px',
      sortable: true,
      render: (last: string | null) => last && sentenceTime(last, zone),
    },
  ];
}
