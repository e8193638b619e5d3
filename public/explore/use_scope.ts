import { useMemo } from 'react';
import type { LogScope } from '../../common/api/logs';
import { buildScope } from '../services/log_scope';
import type { QuerySettings } from '../services/log_scope';
import type { DataViewState } from '../services/use_data_view';
import type { ViewState } from '../services/view_state';

/** What the page asks about, resolved to instants. */
export interface PageScope {
  /** Null while it cannot be built yet, or when `problem` says why it never can. */
  readonly scope: LogScope | null;
  readonly problem: string | null;
  /** The same text as long as a person asks for the same; only "now" moves on with a refresh. */
  readonly key: string;
}

/**
 * The scope of every request of the page. It changes when the view changes or with each `refresh` number.
 * @param fields the data view; a view without query and filters does not wait for it
 */
export function useScope(
  view: ViewState,
  fields: DataViewState,
  settings: QuerySettings,
  refresh: number,
): PageScope {
  const plain = view.query.query.trim() === '' && view.filters.length === 0;
  const waiting = !plain && !fields.settled;
  const dataView = plain ? undefined : fields.dataView;
  const { time, query, filters, levels, services } = view;
  const key = JSON.stringify({ time, query, filters, levels, services });
  return useMemo(() => {
    if (waiting) return { scope: null, problem: null, key };
    const result = buildScope({ time, query, filters, levels, services }, dataView, settings, new Date());
    return { ...result, key };
    // `key` stands for the parts of the view; `refresh` makes "now" move on.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, waiting, dataView, settings, refresh]);
}
