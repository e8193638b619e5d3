import { decode, encode } from '@kbn/rison';
import { isEqual } from 'lodash';
import { partReader, VIEW_SCHEMAS } from './view_schemas';
import { DEFAULT_COLUMNS } from './view_state';
import type { ViewState } from './view_state';

/** A view read from a URL. */
export interface ReadView {
  readonly view: ViewState;
  /** The URL says a (valid) time range. */
  readonly hasTime: boolean;
  /** Names of the URL's parts that could not be used and stand at their default. */
  readonly broken: readonly string[];
}

/** Longer than any view somebody makes; a longer text is not worth decoding. */
const MAX_LENGTH = 100_000;

/**
 * Reads a view from a query string; whatever is broken or hostile falls back to its default, part by part.
 * @param search `location.search`: `_g=(time:…,refreshInterval:…)` and `_a=(query:…,filters:…,levels:…,services:…)` in rison
 */
export function readView(search: string, defaults: ViewState): ReadView {
  const broken: string[] = [];
  const params = new URLSearchParams(search);
  const global = readPart(params, '_g', broken);
  const app = readPart(params, '_a', broken);
  const part = partReader(broken);
  const time = part(global, 'time', VIEW_SCHEMAS.time);
  return {
    view: {
      time: time ?? defaults.time,
      refresh: part(global, 'refreshInterval', VIEW_SCHEMAS.refresh) ?? defaults.refresh,
      query: part(app, 'query', VIEW_SCHEMAS.query) ?? defaults.query,
      filters: part(app, 'filters', VIEW_SCHEMAS.filters) ?? defaults.filters,
      levels: part(app, 'levels', VIEW_SCHEMAS.levels) ?? defaults.levels,
      services: part(app, 'services', VIEW_SCHEMAS.services) ?? defaults.services,
      find: part(app, 'find', VIEW_SCHEMAS.find) ?? defaults.find,
      columns: part(app, 'columns', VIEW_SCHEMAS.columns) ?? defaults.columns,
      wrap: part(app, 'wrap', VIEW_SCHEMAS.wrap) ?? defaults.wrap,
      density: part(app, 'density', VIEW_SCHEMAS.density) ?? defaults.density,
      line: part(app, 'line', VIEW_SCHEMAS.line) ?? defaults.line,
      follow: part(app, 'follow', VIEW_SCHEMAS.follow) ?? defaults.follow,
      tab: part(app, 'tab', VIEW_SCHEMAS.tab) ?? defaults.tab,
      compareWith: part(app, 'compareWith', VIEW_SCHEMAS.compareWith) ?? defaults.compareWith,
    },
    hasTime: time !== undefined,
    broken,
  };
}

/** Writes the view into a query string, keeping the parameters that are not ours. */
export function writeView(search: string, view: ViewState): string {
  const others = [...new URLSearchParams(search)].filter(([key]) => key !== '_g' && key !== '_a');
  const parts = [
    ...others.map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`),
    `_g=${risonParameter({ refreshInterval: view.refresh, time: view.time })}`,
    `_a=${risonParameter({
      filters: view.filters,
      levels: view.levels,
      query: view.query,
      services: view.services,
      ...unusual(view),
    })}`,
  ];
  return `?${parts.join('&')}`;
}

/** What is at its default is left out: most links are about what is shown, not how. */
function unusual(view: ViewState): Partial<ViewState> {
  const { find, columns, wrap, density, line, follow, tab, compareWith } = view;
  return {
    ...(find.text === '' ? {} : { find }),
    ...(isEqual(columns, DEFAULT_COLUMNS) ? {} : { columns }),
    ...(wrap ? { wrap } : {}),
    ...(density === 'normal' ? {} : { density }),
    ...(line === null ? {} : { line }),
    ...(follow ? { follow } : {}),
    ...(tab === 'lines' ? {} : { tab }),
    ...(compareWith === 'previous' ? {} : { compareWith }),
  };
}

/** Rison for a query string; leaves readable what a query string allows. */
export function risonParameter(value: unknown): string {
  return encodeURIComponent(encode(value)).replace(/%(3A|2C|40|24|2F)/g, decodeURIComponent);
}

function readPart(params: URLSearchParams, key: string, broken: string[]): Record<string, unknown> {
  const text = params.get(key);
  if (text === null || text === '') return {};
  try {
    if (text.length > MAX_LENGTH) throw new Error('too long');
    const decoded = decode(text);
    if (typeof decoded !== 'object' || decoded === null || Array.isArray(decoded))
      throw new Error('no object');
    // Own keys only: rison takes `__proto__:` literally, and zod's record copies what is inherited.
    return Object.fromEntries(Object.entries(decoded));
  } catch {
    broken.push(key);
    return {};
  }
}
