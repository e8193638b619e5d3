import type { Filter, Query, TimeRange } from '@kbn/es-query';
import { z } from 'zod';
import { decode, encode } from '../../kibana_shared/rison';

export interface Refresh {
  readonly pause: boolean;
  /** Milliseconds. */
  readonly value: number;
}

/** What the address after `#` says; what it does not say is undefined. */
export interface DashboardAddress {
  readonly page: 'list' | 'create' | 'view';
  /** Of the dashboard; empty unless `page` is "view". */
  readonly id: string;
  readonly time?: TimeRange;
  readonly refresh?: Refresh;
  readonly query?: Query;
  readonly filters?: Filter[];
}

const globalSchema = z.object({
  time: z.object({ from: z.string(), to: z.string() }).optional(),
  refreshInterval: z.object({ pause: z.boolean(), value: z.number() }).optional(),
});
const appSchema = z.object({
  query: z.object({ query: z.string(), language: z.string() }).optional(),
  filters: z.array(z.object({ meta: z.record(z.unknown()) }).passthrough()).optional(),
});

/** Reads `#/view/<id>?_g=(time:…)&_a=(query:…)`, as Kibana's dashboards write it; what cannot be read is left out. */
export function readAddress(hash: string): DashboardAddress {
  const [path = '', search = ''] = splitOnce(hash.replace(/^#/, ''), '?');
  const params = new URLSearchParams(search);
  const { time, refreshInterval } = readPart(params.get('_g'), globalSchema);
  const { query, filters } = readPart(params.get('_a'), appSchema);
  const [, page, id = ''] = path.split('/');
  return {
    page: page === 'view' && id !== '' ? 'view' : page === 'create' ? 'create' : 'list',
    id: page === 'view' ? decodeURIComponent(id) : '',
    ...(time ? { time } : {}),
    ...(refreshInterval ? { refresh: refreshInterval } : {}),
    ...(query ? { query } : {}),
    ...(filters ? { filters } : {}),
  };
}

/** Writes what `readAddress` reads. */
export function writeAddress({ page, id, time, refresh, query, filters }: DashboardAddress): string {
  const path = page === 'view' ? `#/view/${encodeURIComponent(id)}` : `#/${page}`;
  const parts = [
    ...(time || refresh ? [`_g=${risonPart({ refreshInterval: refresh, time })}`] : []),
    ...(query || filters ? [`_a=${risonPart({ filters, query })}`] : []),
  ];
  return parts.length === 0 ? path : `${path}?${parts.join('&')}`;
}

function risonPart(value: Record<string, unknown>): string {
  const given = Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));
  return encodeURIComponent(encode(given)).replace(/%(3A|2C|40|24|2F)/g, decodeURIComponent);
}

function readPart<T extends z.ZodTypeAny>(text: string | null, schema: T): z.infer<T> {
  try {
    return schema.parse(decode(text ?? '()'));
  } catch {
    return schema.parse({});
  }
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
