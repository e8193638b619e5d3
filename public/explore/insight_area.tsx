import React, { useCallback } from 'react';
import type { Filter } from '@kbn/es-query';
import type { SummaryAnswer } from '../../common/api/insight/summary';
import type { LogLine } from '../../common/api/logs';
import { CompareChart } from '../insight/compare_chart';
import { CompareSelect } from '../insight/compare_select';
import { CompareView } from '../insight/compare_view';
import { ExceptionsView } from '../insight/exceptions_view';
import type { InsightProps } from '../insight/insight_props';
import { PatternsView } from '../insight/patterns_view';
import type { Comparison } from '../insight/comparison';
import { withFilter } from '../lines/detail/value_filter';
import { useServices } from '../services/services_context';
import type { RequestState } from '../services/use_request';
import type { ViewControl } from '../services/use_view_state';

interface Props {
  readonly control: ViewControl;
  readonly comparison: Comparison | null;
  readonly summary: RequestState<SummaryAnswer>;
  readonly zone: string;
  /** Of the data view that filters are made for. */
  readonly dataViewId: string;
}

/** What the page shows instead of its lines: patterns, exceptions, or two windows compared. */
export function InsightArea({ control, comparison, summary, zone, dataViewId }: Props) {
  const { call } = useServices();
  const { view, update } = control;
  const { filters, tab, compareWith } = view;
  const onFilter = useCallback(
    (filter: Filter) =>
      // Who shows only these wants to see them; who hides some goes on with the rest.
      update({
        filters: withFilter(filters, filter),
        ...(filter.meta['negate'] === true ? {} : { tab: 'lines' }),
      }),
    [update, filters],
  );
  const onOpenLine = useCallback(
    ({ id, cursor }: LogLine) => update({ line: { id, cursor }, tab: 'lines' }),
    [update],
  );
  const shared: InsightProps = { call, comparison, zone, dataViewId, onFilter, onOpenLine };
  return (
    <div className="appLogsPage__insight eui-yScroll" data-test-subj={`appLogsInsight-${tab}`}>
      <CompareSelect
        chosen={compareWith}
        before={comparison?.before ?? null}
        zone={zone}
        onChosen={(chosen) => update({ compareWith: chosen })}
      />
      {tab === 'patterns' && <PatternsView {...shared} />}
      {tab === 'exceptions' && <ExceptionsView {...shared} />}
      {tab === 'compare' && (
        <>
          {comparison !== null && (
            <CompareChart
              call={call}
              comparison={comparison}
              zone={zone}
              onNow={(time) => update({ time, compareWith: comparison.before })}
              onBefore={(time) => update({ compareWith: time })}
            />
          )}
          <CompareView {...shared} summary={summary} />
        </>
      )}
    </div>
  );
}
