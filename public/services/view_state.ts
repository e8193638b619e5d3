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
}

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
  };
}

/** True when something besides the time range narrows what is shown. */
export function isNarrowed(view: ViewState): boolean {
  return (
    view.query.query.trim() !== '' ||
    view.levels.length > 0 ||
    view.services.length > 0 ||
    view.filters.some((filter) => filter.meta['disabled'] !== true)
  );
}

/** Adds the name to the list, or takes it out when it is in. */
export function toggled(names: readonly string[], name: string): readonly string[] {
  return names.includes(name) ? names.filter((other) => other !== name) : [...names, name];
}
