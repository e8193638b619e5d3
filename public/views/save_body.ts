import type { z } from 'zod';
import type { createViewEndpoint, DiscoverSearch, SavedView } from '../../common/api/views';
import { discoverState } from '../services/discover_link';
import type { ViewState } from '../services/view_state';
import { stateText } from './saved_view';

/** What a person says about a view when they keep it. */
export interface ViewForm {
  readonly title: string;
  readonly description: string;
  /** Opening it goes to its time range. */
  readonly timeRestore: boolean;
  /** Discover gets it as a saved search, too. */
  readonly search: boolean;
}

type SaveBody = z.input<(typeof createViewEndpoint)['body']>;

/**
 * What is sent to keep a view.
 * @param view what it shows
 * @param dataView id of our data view in this space
 * @param state the text it has already, when only what is said about it changes: parts of a later version stay
 */
export function saveBody(
  view: ViewState,
  { title, description, timeRestore, search }: ViewForm,
  dataView: string,
  state = stateText(view),
): SaveBody {
  const body = { title: title.trim(), description, timeRestore, state };
  return { ...body, search: search ? discoverSearch(view, timeRestore, dataView) : null };
}

/** The view as Discover can hold it. */
export function discoverSearch(view: ViewState, timeRestore: boolean, dataView: string): DiscoverSearch {
  const { columns, filters, sort, ...rest } = discoverState(view, dataView);
  const { from, to } = view.time;
  return {
    ...rest,
    columns: [...columns],
    filters: filters.map((filter) => ({ ...filter, meta: { ...filter.meta } })),
    sort: sort.map(([field, direction]) => [field, direction]),
    time: timeRestore ? { timeRange: { from, to }, refreshInterval: { ...view.refresh } } : null,
  };
}

/** The form of a view that is there. */
export function formOf({ title, description, timeRestore, searchId }: SavedView): ViewForm {
  return { title, description, timeRestore, search: searchId !== null };
}
