import { omit } from 'lodash';
import type { SavedObjectReference } from '@kbn/embeddable-plugin/public';
import { at } from '../../common/narrow';

/** A panel's saved state as a dashboard holds it. */
type PanelState = Readonly<Record<string, unknown>>;

const NAME = 'appLogsDataView';

/**
 * Takes the data view's id out of what is saved of a panel and gives it as a reference, so that an export brings the
 * data view along: Kibana shows no dashboard in a space that has none.
 * @param fallback id of our data view in this space, for a panel that names none
 */
export function extractDataView(state: PanelState, fallback: string) {
  const named = at(state, 'dataViewId');
  const reference: SavedObjectReference = {
    name: NAME,
    type: 'index-pattern',
    id: typeof named === 'string' ? named : fallback,
  };
  return { state: omit(state, 'dataViewId'), references: [reference] };
}

/** Puts it back: after an import as a copy the data view has another id. */
export function injectDataView(state: PanelState, references: readonly SavedObjectReference[]): PanelState {
  const found = references.find(({ name, type }) => name === NAME && type === 'index-pattern');
  return found === undefined ? state : { ...state, dataViewId: found.id };
}
