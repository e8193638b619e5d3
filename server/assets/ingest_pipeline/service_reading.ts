import { createHash } from 'crypto';
import type { FormatRow } from '../../../common/formats/format_row';
import { encodeRows, type EncodedNode } from '../../../common/formats/read/encode_tree';
import type { Rule } from '../../../common/patterns/rules/read_rule';
import type { PathRules } from '../../../common/traceback/path_rules';

/** What people said about one service, as the pipeline works with it. */
export interface ServiceReading {
  /** Its formats, tried before all others. */
  readonly rows: readonly FormatRow[];
  readonly patterns: readonly Rule[];
  readonly frames: PathRules;
}

/** Of each service that has any, by `data_stream.dataset` ("app_logs.shop"). */
export type ServiceReadings = Readonly<Record<string, ServiceReading>>;

/** A service that has formats and nothing else. */
export function readByRows(rows: readonly FormatRow[]): ServiceReading {
  return { rows, patterns: [], frames: { own: [], library: [] } };
}

/** Whether a service needs anything of the pipeline. */
export function saysNothing({ rows, patterns, frames }: ServiceReading): boolean {
  return rows.length + patterns.length + frames.own.length + frames.library.length === 0;
}

/** Tells whether a pipeline was rendered with these: what its `_meta.services` holds. */
export function servicesHash(services: ServiceReadings): string {
  const sorted = Object.entries(services).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('base64url').slice(0, 22);
}

interface EncodedReading {
  readonly rows?: readonly EncodedNode[];
  readonly patterns?: readonly Rule[];
  readonly frames?: PathRules;
}

/** The one of the script's params that what people said is in. What a service does not have is left out, and costs nothing. */
export function servicesParam(services: ServiceReadings): Readonly<Record<string, EncodedReading>> {
  return Object.fromEntries(
    Object.entries(services).map(([dataset, reading]) => [dataset, encoded(reading)]),
  );
}

function encoded({ rows, patterns, frames }: ServiceReading): EncodedReading {
  return {
    ...(rows.length === 0 ? {} : { rows: encodeRows(rows) }),
    ...(patterns.length === 0 ? {} : { patterns }),
    ...(frames.own.length + frames.library.length === 0 ? {} : { frames }),
  };
}
