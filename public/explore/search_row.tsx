import React, { memo, useCallback, useMemo } from 'react';
import { isEqual } from 'lodash';
import type { DataView } from '@kbn/data-views-plugin/public';
import type { Filter, Query, TimeRange } from '@kbn/es-query';
import { i18n } from '@kbn/i18n';
import { PLUGIN_ID } from '../../common/names';
import { useServices } from '../services/services_context';
import type { ViewControl } from '../services/use_view_state';

interface Props {
  /** False while there is only its place. */
  readonly shown: boolean;
  readonly control: ViewControl;
  readonly dataView: DataView | undefined;
  readonly loading: boolean;
  /** A person asked for newer data. */
  readonly onRefresh: () => void;
  /** Auto-refresh asked. */
  readonly onTimer: () => void;
}

/** The host's query bar and time picker, told and asked by the page's state alone. */
export const SearchRow = memo(function SearchRow(props: Props) {
  const { shown, control, dataView, loading, onRefresh, onTimer } = props;
  const { SearchBar } = useServices();
  const { view, update } = control;
  const indexPatterns = useMemo(() => (dataView === undefined ? [] : [dataView]), [dataView]);
  const filters = useMemo(() => [...view.filters], [view.filters]);

  const onQuerySubmit = useCallback(
    (payload: { dateRange: TimeRange; query?: Query }) => {
      const query = textQuery(payload.query) ?? view.query;
      const changes = { time: { from: payload.dateRange.from, to: payload.dateRange.to }, query };
      if (isEqual(changes, { time: view.time, query: view.query })) onRefresh();
      else update(changes);
    },
    [onRefresh, update, view.query, view.time],
  );
  const onFiltersUpdated = useCallback((changed: Filter[]) => update({ filters: changed }), [update]);
  const onRefreshChange = useCallback(
    (options: { isPaused: boolean; refreshInterval: number }) =>
      update({ refresh: { pause: options.isPaused, value: options.refreshInterval } }, { replace: true }),
    [update],
  );

  return (
    <div className="appLogsPage__search">
      {shown && (
        <SearchBar
          appName={PLUGIN_ID}
          displayStyle="inPage"
          indexPatterns={indexPatterns}
          query={view.query}
          filters={filters}
          dateRangeFrom={view.time.from}
          dateRangeTo={view.time.to}
          isRefreshPaused={view.refresh.pause}
          refreshInterval={view.refresh.value}
          showQueryInput
          showDatePicker
          showFilterBar
          showSubmitButton
          isLoading={loading}
          placeholder={placeholder(view.query.language)}
          onQuerySubmit={onQuerySubmit}
          onFiltersUpdated={onFiltersUpdated}
          onRefresh={onTimer}
          onRefreshChange={onRefreshChange}
        />
      )}
    </div>
  );
});

function textQuery(query: Query | undefined) {
  if (query === undefined || typeof query.query !== 'string') return null;
  return { language: query.language, query: query.query };
}

/** Says which language is understood: KQL in Kibana unless somebody prefers Lucene, Lucene on the standalone. */
function placeholder(language: string): string {
  return language === 'kuery'
    ? i18n.translate('appLogs.search.kql', {
        defaultMessage: 'Filter with KQL, e.g. log.level: error',
      })
    : i18n.translate('appLogs.search.lucene', {
        defaultMessage: 'Filter with Lucene syntax, e.g. log.level:error',
      });
}
