import { useMemo } from 'react';
import type { CoreStart } from '@kbn/core/public';
import type { DataViewsStart } from '@kbn/data-views-plugin/public';
import type { Filter, Query, TimeRange } from '@kbn/es-query';
import type { LogScope } from '../../common/api/logs';
import { buildScope } from '../services/log_scope';
import { displayZone, querySettings } from '../services/settings';
import { useDataView } from '../services/use_data_view';
import { DEFAULT_TIME } from '../services/view_state';

interface Asked {
  readonly timeRange: TimeRange | undefined;
  readonly query: Query | undefined;
  readonly filters: readonly Filter[] | undefined;
  readonly refresh: number;
}

export interface PanelScope {
  readonly scope: LogScope | null;
  readonly problem: string | null;
  readonly zone: string;
}

const NO_FILTERS: readonly Filter[] = [];

/** What a dashboard narrows its panels by, as our scope; null until the data view is known. */
export function usePanelScope(
  uiSettings: CoreStart['uiSettings'],
  dataViews: DataViewsStart,
  { timeRange, query, filters = NO_FILTERS, refresh }: Asked,
): PanelScope {
  const fields = useDataView(dataViews);
  const settings = useMemo(() => querySettings(uiSettings), [uiSettings]);
  const zone = useMemo(() => displayZone(uiSettings), [uiSettings]);
  const time = timeRange ?? DEFAULT_TIME;
  // The dashboard gives new objects for the same content with every change of anything.
  const key = JSON.stringify({ time, query, filters });
  const built = useMemo(() => {
    if (!fields.settled) return { scope: null, problem: null };
    const input = { time, query, filters, levels: [], services: [] };
    return buildScope(input, fields.dataView, settings, new Date());
    // `refresh` makes "now" move on.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, refresh, fields, settings]);
  return { ...built, zone };
}
