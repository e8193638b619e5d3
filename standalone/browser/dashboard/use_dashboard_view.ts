import { isEqual } from 'lodash';
import { useCallback, useEffect, useMemo } from 'react';
import type { Filter, Query, TimeRange } from '@kbn/es-query';
import { uiSettings } from '../core/ui_settings';
import { useDashboardServices } from './dashboard_services';
import type { DashboardAddress, Refresh } from './dashboard_url';
import type { Go } from './mount_dashboards';
import type { Dashboard } from './saved_dashboard';

/** What narrows all panels. */
export interface DashboardView {
  readonly time: TimeRange;
  readonly refresh: Refresh;
  readonly query: Query;
  readonly filters: readonly Filter[];
}

/**
 * The dashboard's view: what the address says, else what was saved, else the time that the app before had. Changes
 * go into the address, so that Back takes them back and a link shares them.
 */
export function useDashboardView(
  dashboard: Dashboard,
  address: DashboardAddress,
  go: Go,
): [DashboardView, (changes: Partial<DashboardView>) => void] {
  const { timefilter, filterManager } = useDashboardServices();
  const view = useMemo<DashboardView>(
    () => ({
      time: address.time ?? dashboard.time ?? timefilter.getTime(),
      refresh: address.refresh ?? uiSettings.get('timepicker:refreshIntervalDefaults'),
      query: address.query ?? dashboard.query,
      filters: address.filters ?? dashboard.filters,
    }),
    [address, dashboard.time, dashboard.query, dashboard.filters, timefilter],
  );
  const update = useCallback(
    (changes: Partial<DashboardView>, options?: { replace?: boolean }) => {
      const { filters, ...rest } = { ...view, ...changes };
      go({ ...address, ...rest, filters: [...filters] }, options);
    },
    [address, go, view],
  );
  const { time, refresh, filters } = view;
  // The address always says the range, and other apps get it too.
  useEffect(() => {
    timefilter.setTime(time);
    if (!address.time) go({ ...address, time }, { replace: true });
  }, [address, go, time, timefilter]);
  useEffect(() => timefilter.setRefreshInterval(refresh), [refresh, timefilter]);
  // A panel's click adds a filter for the whole dashboard.
  useEffect(() => {
    filterManager.setFilters(filters);
    const subscription = filterManager.getFilters$().subscribe((next) => {
      if (!isEqual(next, filters)) update({ filters: next });
    });
    return () => subscription.unsubscribe();
  }, [filters, filterManager, update]);
  // A panel's brush sets the range for the whole dashboard.
  useEffect(() => {
    const subscription = timefilter.getTime$().subscribe((range) => {
      if (range.from !== time.from || range.to !== time.to) update({ time: range });
    });
    return () => subscription.unsubscribe();
  }, [time, timefilter, update]);
  return [view, update];
}
