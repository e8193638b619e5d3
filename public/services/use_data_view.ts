import { useCallback, useEffect, useMemo, useState } from 'react';
import type { DataView, DataViewsStart } from '@kbn/data-views-plugin/public';
import { DATA_VIEW_ID } from '../../common/names';

export interface DataViewState {
  /** False until it is known whether there is one. */
  readonly settled: boolean;
  readonly dataView: DataView | undefined;
  /** Looks again for one that was missing. */
  retry(): void;
}

/**
 * Our data view; undefined where setup has not made it, or the user may not read it: queries then go without field
 * types.
 * @param id where it is not the default space's
 */
export function useDataView(dataViews: DataViewsStart, id = DATA_VIEW_ID): DataViewState {
  const [state, setState] = useState<Omit<DataViewState, 'retry'>>({ settled: false, dataView: undefined });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let mounted = true;
    const settle = (dataView: DataView | undefined) => {
      if (mounted) setState({ settled: true, dataView });
    };
    dataViews.get(id).then(settle, () => settle(undefined));
    return () => {
      mounted = false;
    };
  }, [dataViews, id, attempt]);
  const retry = useCallback(() => setAttempt((before) => before + 1), []);
  return useMemo(() => ({ ...state, retry }), [state, retry]);
}
