import React from 'react';
import type { EuiBasicTableColumn } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { Change } from '../../common/insight/judge_changes';
import { sentenceTime } from '../services/time_format';
import { ChangeBadge } from './change_badge';
import { TrendBars } from './trend_bars';

/** What patterns and exceptions have in common. */
interface Compared {
  readonly change: Change;
  readonly trend: { readonly before: readonly number[]; readonly now: readonly number[] } | null;
  readonly before: number;
  readonly now: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** What became of a group, and its ups and downs. */
export function changeColumns<Group extends Compared>(): Array<EuiBasicTableColumn<Group>> {
  return [
    {
      field: 'change',
      name: i18n.translate('appLogs.patterns.change', { defaultMessage: 'Change' }),
      width: '116px',
      sortable: true,
      render: (change: Change) => <ChangeBadge change={change} />,
    },
    {
      name: i18n.translate('appLogs.patterns.trend', { defaultMessage: 'Trend' }),
      width: '140px',
      render: ({ trend }: Group) => trend && <TrendBars {...trend} />,
    },
  ];
}

/** Its lines in both windows. @param now how the newer window's column differs from a plain number */
export function countColumns<Group extends Compared>(
  now: { readonly width?: string; readonly render?: (count: number) => JSX.Element } = {},
): Array<EuiBasicTableColumn<Group>> {
  const column = { align: 'right', dataType: 'number', sortable: true, width: '88px' } as const;
  return [
    {
      ...column,
      field: 'now',
      name: i18n.translate('appLogs.patterns.now', { defaultMessage: 'Now' }),
      ...now,
    },
    {
      ...column,
      field: 'before',
      name: i18n.translate('appLogs.patterns.before', { defaultMessage: 'Before' }),
    },
  ];
}

/** Its first and last time. */
export function timeColumns<Group extends Compared>(zone: string): Array<EuiBasicTableColumn<Group>> {
  const column = {
    width: '150px',
    sortable: true,
    render: (time: string | null) => time && sentenceTime(time, zone),
  };
  return [
    {
      ...column,
      field: 'first',
      name: i18n.translate('appLogs.patterns.first', { defaultMessage: 'First seen' }),
    },
    {
      ...column,
      field: 'last',
      name: i18n.translate('appLogs.patterns.last', { defaultMessage: 'Last seen' }),
    },
  ];
}
