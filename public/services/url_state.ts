import { decode, encode } from '@kbn/rison';
import { z } from 'zod';
import { isEqual } from 'lodash';
import { findSchema } from '../../common/api/find';
import { cursorSchema } from '../../common/api/logs';
import { DEFAULT_COLUMNS } from './view_state';
import type { ViewState } from './view_state';
import { isTimeRange } from './time_range';

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
/** EuiSuperDatePicker's own floor would allow 0, which asks without pause. */
const MIN_REFRESH_MS = 1_000;

const timeSchema = z
  .object({ from: z.string().max(100), to: z.string().max(100) })
  .refine((time) => isTimeRange(time));
const refreshSchema = z.object({
  pause: z.boolean(),
  value: z
    .number()
    .int()
    .min(0)
    .max(86_400_000)
    .transform((ms) => Math.max(ms, MIN_REFRESH_MS)),
});
const querySchema = z.object({ language: z.enum(['kuery', 'lucene']), query: z.string().max(20_000) });
const filterSchema = z
  .object({ meta: z.record(z.unknown()), query: z.record(z.unknown()).optional() })
  .passthrough();
const filtersSchema = z.array(filterSchema).max(100);
const levelsSchema = z.array(z.string().min(1).max(64)).max(50);
const servicesSchema = z.array(z.string().min(1).max(200)).max(50);
const columnsSchema = z
  .array(z.string().min(1).max(300))
  .max(50)
  .transform((names) => [...new Set(names)]);
const lineSchema = z.object({ id: z.string().min(1).max(512), cursor: cursorSchema.min(1) });

/**
 * Reads a view from a query string; whatever is broken or hostile falls back to its default, part by part.
 * @param search `location.search`: `_g=(time:…,refreshInterval:…)` and `_a=(query:…,filters:…,levels:…,services:…)` in rison
 */
export function readView(search: string, defaults: ViewState): ReadView {
  const broken: string[] = [];
  const params = new URLSearchParams(search);
  const global = readPart(params, '_g', broken);
  const app = readPart(params, '_a', broken);
  const part = <T>(
    from: Record<string, unknown>,
    key: string,
    schema: z.ZodType<T, z.ZodTypeDef, unknown>,
  ) => {
    const value = Object.prototype.hasOwnProperty.call(from, key) ? from[key] : undefined;
    if (value === undefined) return undefined;
    const parsed = schema.safeParse(value);
    if (!parsed.success) broken.push(key);
    return parsed.success ? parsed.data : undefined;
  };
  const time = part(global, 'time', timeSchema);
  return {
    view: {
      time: time ?? defaults.time,
      refresh: part(global, 'refreshInterval', refreshSchema) ?? defaults.refresh,
      query: part(app, 'query', querySchema) ?? defaults.query,
      filters: part(app, 'filters', filtersSchema) ?? defaults.filters,
      levels: part(app, 'levels', levelsSchema) ?? defaults.levels,
      services: part(app, 'services', servicesSchema) ?? defaults.services,
      find: part(app, 'find', findSchema) ?? defaults.find,
      columns: part(app, 'columns', columnsSchema) ?? defaults.columns,
      wrap: part(app, 'wrap', z.boolean()) ?? defaults.wrap,
      density: part(app, 'density', z.enum(['normal', 'compact'])) ?? defaults.density,
      line: part(app, 'line', lineSchema) ?? defaults.line,
      follow: part(app, 'follow', z.boolean()) ?? defaults.follow,
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
  const { find, columns, wrap, density, line, follow } = view;
  return {
    ...(find.text === '' ? {} : { find }),
    ...(isEqual(columns, DEFAULT_COLUMNS) ? {} : { columns }),
    ...(wrap ? { wrap } : {}),
    ...(density === 'normal' ? {} : { density }),
    ...(line === null ? {} : { line }),
    ...(follow ? { follow } : {}),
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
