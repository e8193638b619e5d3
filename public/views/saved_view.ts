import { isEqual, omit } from 'lodash';
import type { SavedView } from '../../common/api/views';
import { partReader, VIEW_SCHEMAS } from '../services/view_schemas';
import type { ViewState } from '../services/view_state';

/** What a named view keeps: all but the line that is selected, and whether new ones are followed. */
type KeptState = Omit<ViewState, 'line' | 'follow'>;

/** A named view, narrowed as an address is. */
export interface ReadSavedView {
  readonly kept: KeptState;
  /** Names of the parts that could not be used and stand at their default. */
  readonly broken: readonly string[];
}

/** The JSON text that a named view keeps. */
export function stateText(view: ViewState): string {
  return JSON.stringify(keptOf(view));
}

/**
 * Reads a named view, part by part: an older App Logs knew fewer of them, and anybody may have changed it by hand.
 * @param defaults stands in for what it does not say
 */
export function readSavedView({ state }: Pick<SavedView, 'state'>, defaults: ViewState): ReadSavedView {
  const broken: string[] = [];
  const from = objectIn(state, broken);
  const part = partReader(broken);
  return {
    kept: {
      time: part(from, 'time', VIEW_SCHEMAS.time) ?? defaults.time,
      refresh: part(from, 'refresh', VIEW_SCHEMAS.refresh) ?? defaults.refresh,
      query: part(from, 'query', VIEW_SCHEMAS.query) ?? defaults.query,
      filters: part(from, 'filters', VIEW_SCHEMAS.filters) ?? defaults.filters,
      levels: part(from, 'levels', VIEW_SCHEMAS.levels) ?? defaults.levels,
      services: part(from, 'services', VIEW_SCHEMAS.services) ?? defaults.services,
      find: part(from, 'find', VIEW_SCHEMAS.find) ?? defaults.find,
      columns: part(from, 'columns', VIEW_SCHEMAS.columns) ?? defaults.columns,
      wrap: part(from, 'wrap', VIEW_SCHEMAS.wrap) ?? defaults.wrap,
      density: part(from, 'density', VIEW_SCHEMAS.density) ?? defaults.density,
      tab: part(from, 'tab', VIEW_SCHEMAS.tab) ?? defaults.tab,
      compareWith: part(from, 'compareWith', VIEW_SCHEMAS.compareWith) ?? defaults.compareWith,
    },
    broken,
  };
}

/** What opening a named view changes on the page; its time and refresh interval only when it goes to them. */
export function openingChanges(saved: SavedView, defaults: ViewState): Partial<ViewState> {
  const { kept } = readSavedView(saved, defaults);
  return { ...withoutTime(kept), ...(saved.timeRestore ? timeOf(kept) : {}), line: null, follow: false };
}

/** True when the page shows something else than the named view that was opened would. */
export function isChanged(view: ViewState, saved: SavedView, defaults: ViewState): boolean {
  const { kept } = readSavedView(saved, defaults);
  const shown = keptOf(view);
  if (saved.timeRestore && !isEqual(timeOf(shown), timeOf(kept))) return true;
  return !isEqual(withoutTime(shown), withoutTime(kept));
}

function keptOf(view: ViewState): KeptState {
  return omit(view, 'line', 'follow');
}

function timeOf({ time, refresh }: KeptState): Pick<KeptState, 'time' | 'refresh'> {
  return { time, refresh };
}

function withoutTime(kept: KeptState): Omit<KeptState, 'time' | 'refresh'> {
  return omit(kept, 'time', 'refresh');
}

function objectIn(text: string, broken: string[]): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('no object');
    // Own keys only, as for addresses: `__proto__` is a key like any other in JSON.
    return Object.fromEntries(Object.entries(value));
  } catch {
    broken.push('state');
    return {};
  }
}
