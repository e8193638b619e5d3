import { DATA_VIEW_ID } from '../../../common/names';
import { savedObject, type SavedObjectAsset } from '../saved_object';
import type { LensColumns } from './lens_columns';

/** Each visualization has one layer. */
export const LAYER = 'lines';

export interface Visualization {
  readonly type: 'lnsXY' | 'lnsPie';
  readonly state: Readonly<Record<string, unknown>>;
}

export interface LensParts {
  readonly title: string;
  readonly description: string;
  /** In the order of grouping; what is not grouped by comes last. */
  readonly columns: LensColumns;
  readonly visualization: Visualization;
  /** KQL that narrows the lines. */
  readonly query?: string;
}

/** A Lens visualization on our data view, as Lens 8.12 saves one. */
export function lensObject(
  id: string,
  { title, description, columns, visualization, query = '' }: LensParts,
): SavedObjectAsset {
  const layer = { columns, columnOrder: Object.keys(columns), incompleteColumns: {}, sampling: 1 };
  return savedObject(
    'lens',
    id,
    {
      title,
      description,
      visualizationType: visualization.type,
      state: {
        visualization: visualization.state,
        query: { query, language: 'kuery' },
        filters: [],
        datasourceStates: { formBased: { layers: { [LAYER]: layer } } },
        internalReferences: [],
        adHocDataViews: {},
      },
    },
    [{ type: 'index-pattern', id: DATA_VIEW_ID, name: `indexpattern-datasource-layer-${LAYER}` }],
  );
}
