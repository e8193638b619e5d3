import { useEffect, useState } from 'react';
import type { DataView, DataViewsStart } from '@kbn/data-views-plugin/public';
import { DATA_VIEW_ID } from '../../common/names';

export interface DataViewState {
  /** False until it is known whether there is one. */
  readonly settled: boolean;
  readonly dataView: DataView | undefined;
}

/** Our data view; undefined where setup has not made it, or the user may not read it: queries then go without field types. */
export function useDataView(dataViews: DataViewsStart): DataViewState {
  const [state, setState] = useState<DataViewState>({ settled: false, dataView: undefined });
  useEffect(() => {
    let mounted = true;
    const settle = (dataView: DataView | undefined) => {
      if (mounted) setState({ settled: true, dataView });
    };
    dataViews.get(DATA_VIEW_ID).then(settle, () => settle(undefined));
    return () => {
      mounted = false;
    };
  }, [dataViews]);
  return state;
}
