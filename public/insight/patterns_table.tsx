import React, { useMemo } from 'react';
import type { ReactNode } from 'react';
import { EuiInMemoryTable, type EuiBasicTableColumn } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { PatternGroup } from '../../common/api/insight/patterns';
import { patternId } from '../../common/patterns/pattern_id';
import { levelNamed } from '../../common/levels';
import { LevelBadge } from '../charts/level_badge';
import { sentenceTime } from '../services/time_format';
import { ChangeBadge } from './change_badge';
import { CountCell } from './count_cell';
import { GroupActions } from './group_actions';
import { TemplateText } from './template_text';
import { TrendBars } from './trend_bars';
import { useOpenedRows } from './use_opened_rows';

interface Props {
  readonly patterns: readonly PatternGroup[];
  /** Lines of the newer window that have a pattern. */
  readonly whole: number;
  readonly zone: string;
  /** Drawn below a pattern that is unfolded. */
  readonly details: (pattern: PatternGroup) => ReactNode;
  readonly onShowOnly?: ((pattern: PatternGroup) => void) | undefined;
  readonly onHide?: ((pattern: PatternGroup) => void) | undefined;
}

const PAGE_SIZE = 25;

/** Patterns with their counts, what became of them, and what can be done with them. */
export function PatternsTable({ patterns, whole, zone, details, onShowOnly, onHide }: Props) {
  const { opened, toggle } = useOpenedRows();
  const columns = useMemo(
    () => [
      ...patternColumns(whole, zone),
      {
        name: i18n.translate('appLogs.patterns.actions', { defaultMessage: 'Actions' }),
        width: '112px',
        align: 'right' as const,
        render: (pattern: PatternGroup) => (
          <GroupActions
            name={pattern.template}
            open={opened.includes(rowId(pattern))}
            onExample={() => toggle(rowId(pattern))}
            onShowOnly={onShowOnly && (() => onShowOnly(pattern))}
            onHide={onHide && (() => onHide(pattern))}
          />
        ),
      },
    ],
    [whole, zone, opened, toggle, onShowOnly, onHide],
  );
  const unfolded = Object.fromEntries(
    patterns
      .filter((pattern) => opened.includes(rowId(pattern)))
      .map((pattern) => [rowId(pattern), details(pattern)]),
  );
  return (
    <EuiInMemoryTable
      compressed
      tableLayout="auto"
      items={[...patterns]}
      itemId={rowId}
      itemIdToExpandedRowMap={unfolded}
      isExpandable
      columns={columns}
      sorting
      pagination={patterns.length > PAGE_SIZE ? { pageSize: PAGE_SIZE, showPerPageOptions: false } : false}
      tableCaption={i18n.translate('appLogs.patterns.caption', { defaultMessage: 'Patterns of log lines' })}
      rowProps={{ 'data-test-subj': 'appLogsPattern' }}
      data-test-subj="appLogsPatternsTable"
    />
  );
}

/** EUI makes the row's HTML id of it, so it has no spaces. No two patterns share a mask. */
function rowId({ ids, template }: PatternGroup): string {
  return ids[0] ?? patternId(template);
}

function patternColumns(whole: number, zone: string): Array<EuiBasicTableColumn<PatternGroup>> {
  return [
    {
      field: 'severity',
      name: i18n.translate('appLogs.patterns.level', { defaultMessage: 'Level' }),
      width: '92px',
      sortable: true,
      render: (severity: number) => <LevelBadge level={levelNamed(severity)} severity={severity} />,
    },
    {
      field: 'template',
      name: i18n.translate('appLogs.patterns.pattern', { defaultMessage: 'Pattern' }),
      render: (template: string) => <TemplateText template={template} />,
    },
    {
      field: 'change',
      name: i18n.translate('appLogs.patterns.change', { defaultMessage: 'Change' }),
      width: '116px',
      sortable: true,
      render: (change: PatternGroup['change']) => <ChangeBadge change={change} />,
    },
    {
      name: i18n.translate('appLogs.patterns.trend', { defaultMessage: 'Trend' }),
      width: '140px',
      render: ({ trend }: PatternGroup) => trend && <TrendBars {...trend} />,
    },
    {
      field: 'now',
      name: i18n.translate('appLogs.patterns.now', { defaultMessage: 'Now' }),
      width: '120px',
      align: 'right',
      sortable: true,
      render: (now: number) => <CountCell count={now} whole={whole} />,
    },
    {
      field: 'before',
      name: i18n.translate('appLogs.patterns.before', { defaultMessage: 'Before' }),
      width: '88px',
      align: 'right',
      sortable: true,
      dataType: 'number',
    },
    {
      field: 'first',
      name: i18n.translate('appLogs.patterns.first', { defaultMessage: 'First seen' }),
      width: '150px',
      sortable: true,
      render: (first: string) => sentenceTime(first, zone),
    },
    {
      field: 'last',
      name: i18n.translate('appLogs.patterns.last', { defaultMessage: 'Last seen' }),
      width: '150px',
      sortable: true,
      render: (last: string) => sentenceTime(last, zone),
    },
  ];
}
