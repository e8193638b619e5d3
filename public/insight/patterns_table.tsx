import React, { useMemo } from 'react';
import type { EuiBasicTableColumn } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { PatternGroup } from '../../common/api/insight/patterns';
import { patternId } from '../../common/patterns/pattern_id';
import { levelNamed } from '../../common/levels';
import { LevelBadge } from '../charts/level_badge';
import { CountCell } from './count_cell';
import { changeColumns, countColumns, timeColumns } from './group_columns';
import { GroupTable, type GroupHandlers } from './group_table';
import { TemplateText } from './template_text';

interface Props extends GroupHandlers<PatternGroup> {
  readonly patterns: readonly PatternGroup[];
  /** Lines of the newer window that have a pattern. */
  readonly whole: number;
  readonly zone: string;
}

/** Patterns with their counts, what became of them, and what can be done with them. */
export function PatternsTable({ patterns, whole, zone, ...handlers }: Props) {
  const columns = useMemo(() => patternColumns(whole, zone), [whole, zone]);
  return (
    <GroupTable
      groups={patterns}
      columns={columns}
      idOf={idOf}
      nameOf={nameOf}
      caption={i18n.translate('appLogs.patterns.caption', { defaultMessage: 'Patterns of log lines' })}
      testSubject="appLogsPatternsTable"
      rowTestSubject="appLogsPattern"
      {...handlers}
    />
  );
}

/** No two patterns share a mask. */
function idOf({ ids, template }: PatternGroup): string {
  return ids[0] ?? patternId(template);
}

function nameOf({ template }: PatternGroup): string {
  return template;
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
    ...changeColumns<PatternGroup>(),
    ...countColumns<PatternGroup>({
      width: '120px',
      render: (now) => <CountCell count={now} whole={whole} />,
    }),
    ...timeColumns<PatternGroup>(zone),
  ];
}
