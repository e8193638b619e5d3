import React from 'react';
import { EuiBasicTable, EuiFlexGroup, EuiFlexItem, EuiTitle, type EuiBasicTableColumn } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { LevelChange, SummaryAnswer } from '../../common/api/insight/summary';
import { LevelBadge } from '../charts/level_badge';
import { countText } from '../services/number_format';
import type { RequestState } from '../services/use_request';
import { InsightFrame } from './insight_frame';
import type { InsightProps } from './insight_props';
import { PatternsView } from './patterns_view';
import { rateText } from './rate_text';

interface Props extends InsightProps {
  /** Counts of both windows, as the page has them. */
  readonly summary: RequestState<SummaryAnswer>;
}

/** Two windows side by side: counts by level, error rate, and the patterns that changed. */
export function CompareView({ summary, ...props }: Props) {
  const { answer } = summary;
  return (
    <EuiFlexGroup gutterSize="m" wrap>
      <EuiFlexItem grow={false} style={{ flexBasis: 340 }}>
        <InsightFrame
          request={summary}
          loaded={answer !== null}
          empty={answer !== null && answer.now.events + answer.before.events === 0}
          emptyText={
            <FormattedMessage
              id="appLogs.patterns.none"
              defaultMessage="There are no lines in either window."
            />
          }
          partial={answer?.partial ?? null}
          failedTitle={i18n.translate('appLogs.compare.failed', {
            defaultMessage: 'The windows could not be compared',
          })}
        >
          {answer !== null && <LevelTable answer={answer} />}
        </InsightFrame>
      </EuiFlexItem>
      <EuiFlexItem style={{ flexBasis: 560, minWidth: 0 }}>
        <EuiTitle size="xxs">
          <h3>
            <FormattedMessage id="appLogs.compare.changed" defaultMessage="Patterns that changed" />
          </h3>
        </EuiTitle>
        <PatternsView {...props} onlyChanged />
      </EuiFlexItem>
    </EuiFlexGroup>
  );
}

interface Row {
  readonly key: string;
  readonly level: LevelChange | null;
  readonly name: string;
  readonly before: string;
  readonly now: string;
}

function LevelTable({ answer }: { readonly answer: SummaryAnswer }) {
  const rows: Row[] = [
    {
      key: 'all',
      level: null,
      name: i18n.translate('appLogs.compare.all', { defaultMessage: 'All lines' }),
      before: countText(answer.before.events),
      now: countText(answer.now.events),
    },
    {
      key: 'rate',
      level: null,
      name: i18n.translate('appLogs.compare.errorRate', { defaultMessage: 'Error rate' }),
      before: rateText(answer.errorRates.before),
      now: rateText(answer.errorRates.now),
    },
    ...answer.levels.map((level) => ({
      key: `level ${level.level}`,
      level,
      name: level.level,
      before: countText(level.before),
      now: countText(level.now),
    })),
  ];
  return (
    <EuiBasicTable
      compressed
      items={rows}
      itemId="key"
      columns={levelColumns()}
      tableCaption={i18n.translate('appLogs.compare.caption', {
        defaultMessage: 'Lines by level in both windows',
      })}
      rowProps={({ key }) => ({ 'data-test-subj': `appLogsCompareRow-${key}` })}
      data-test-subj="appLogsCompareTable"
    />
  );
}

function levelColumns(): Array<EuiBasicTableColumn<Row>> {
  return [
    {
      name: i18n.translate('appLogs.compare.level', { defaultMessage: 'Level' }),
      render: ({ level, name }: Row) =>
        level === null ? <strong>{name}</strong> : <LevelBadge level={name} severity={level.severity} />,
    },
    {
      field: 'before',
      name: i18n.translate('appLogs.patterns.before', { defaultMessage: 'Before' }),
      align: 'right',
    },
    { field: 'now', name: i18n.translate('appLogs.patterns.now', { defaultMessage: 'Now' }), align: 'right' },
  ];
}
