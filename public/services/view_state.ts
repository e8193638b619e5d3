import { FIND_NOTHING, type Find } from '../../common/api/find';
import type { Cursor } from '../../common/api/logs';
import { FIELD } from '../../common/fields';
import type { CompareWith } from '../insight/compare_with';
import type { Filter, TimeRange } from '@kbn/es-query';

/** Everything a person set on the page: the URL holds exactly this. */
export interface ViewState {
  /** Date math or ISO instants, as the time picker gives them. */
  readonly time: TimeRange;
  readonly refresh: RefreshState;
  readonly query: TextQuery;
  readonly filters: readonly Filter[];
  /** `log.level` names, or "none"; empty means all. */
  readonly levels: readonly string[];
  /** `service.name` values; empty means all. */
  readonly services: readonly string[];
  /** What the search box looks for, besides the query. */
  readonly find: Find;
  /** Fields that stand before the message, by their names, in their order. */
  readonly columns: readonly string[];
  /** Messages are broken into as many rows as they need, instead of cut. */
  readonly wrap: boolean;
  readonly density: Density;
  /** The line that is selected: open, in sight and part of every shared link. */
  readonly line: LineAddress | null;
  /** New lines are shown as they come in. */
  readonly follow: boolean;
  /** What is shown below the charts. */
  readonly tab: PageTab;
  /** The window that the time range is compared with. */
  readonly compareWith: CompareWith;
}

export const PAGE_TABS = ['lines', 'patterns', 'exceptions', 'compare'] as const;
export type PageTab = (typeof PAGE_TABS)[number];

/** Where one line is: enough to find it again when there are more lines than now. */
export interface LineAddress {
  /** The document's `_id`. */
  readonly id: string;
  readonly cursor: Cursor;
}

/** How close the rows stand. */
export type Density = 'normal' | 'compact';

/** What stands before the message when nobody chose. */
export const DEFAULT_COLUMNS: readonly string[] = [FIELD.time, FIELD.level, FIELD.logger];

export interface RefreshState {
  readonly pause: boolean;
  /** Milliseconds between two refreshes. */
  readonly value: number;
}

/** The query bar's text; Kibana's type also allows objects, which our bar never makes. */
export interface TextQuery {
  readonly language: string;
  readonly query: string;
}

export const DEFAULT_TIME: TimeRange = { from: 'now-15m', to: 'now' };

/**
 * The view of somebody who chose nothing.
 * @param language the host's query language (`search:queryLanguage`)
 */
export function defaultView(language: string): ViewState {
  return {
    time: DEFAULT_TIME,
    refresh: { pause: true, value: 60_000 },
    query: { language, query: '' },
    filters: [],
    levels: [],
    services: [],
    find: FIND_NOTHING,
    columns: DEFAULT_COLUMNS,
    wrap: false,
    density: 'normal',
    line: null,
    follow: false,
    tab: 'lines',
    compareWith: 'previous',
  };
}

/** True when something besides the time range narrows what is shown. */
export function isNarrowed(view: ViewState): boolean {
  return (
    view.query.query.trim() !== '' ||
    view.find.text.trim() !== '' ||
    view.levels.length > 0 ||
    view.services.length > 0 ||
    view.filters.some((filter) => filter.meta['disabled'] !== true)
  );
}

/** Adds the name to the list, or takes it out when it is in. */
export function toggled(names: readonly string[], name: string): readonly string[] {
  return names.includes(name) ? names.filter((other) => other !== name) : [...names, name];
}
