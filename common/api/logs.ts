import { z } from 'zod';
import { endpoint, INTERNAL_VERSION } from './endpoint';
import { usableFindSchema } from './usable_find';

/** What narrows every request of page and panels alike. */
export const logScopeSchema = z
  .object({
    /** ISO instants, from inclusive, to inclusive (the browser resolves date math). */
    from: z.string().datetime({ offset: true }),
    to: z.string().datetime({ offset: true }),
    /** Elasticsearch query clauses built by `@kbn/es-query` from the query bar and the filters. */
    filter: z.array(z.record(z.unknown())).default([]),
    /** Names as `log.level` holds them, or "none" for documents without; empty means all. */
    levels: z.array(z.string().max(64)).max(50).default([]),
    /** `service.name` values; empty means all. */
    services: z.array(z.string().max(200)).max(50).default([]),
    /** What the search box looks for; left out, or without text, it narrows nothing. */
    find: usableFindSchema.optional(),
  })
  .strict();
export type LogScope = z.infer<typeof logScopeSchema>;

/** One row: an indexed event, narrowed. Missing values are null. */
export interface LogLine {
  readonly id: string;
  readonly index: string;
  /** `@timestamp`, ISO with milliseconds. */
  readonly time: string;
  readonly level: string | null;
  readonly severity: number;
  readonly logger: string | null;
  readonly message: string;
  readonly service: string | null;
  readonly path: string | null;
  readonly errorType: string | null;
  readonly errorMessage: string | null;
  readonly stackTrace: string | null;
  /** The event's text as the program wrote it. */
  readonly original: string | null;
  /** True when no format could read it. */
  readonly unparsed: boolean;
  /** The fields that were asked for by name, as text or number; those that the document lacks are left out. */
  readonly values: Readonly<Record<string, FieldValue>>;
  /** Sort values: the cursor of this line. */
  readonly cursor: Cursor;
}

/** A field's value in a column; several values are one text, objects are JSON. */
export type FieldValue = string | number | boolean;

/** A place in the total order of lines (common/query/line_order.ts). */
export type Cursor = readonly (string | number | null)[];

export interface LinesAnswer {
  /** Newest first. */
  readonly lines: readonly LogLine[];
  /** Cursor for the next page in the direction that was asked; null when this was the last. */
  readonly next: Cursor | null;
  /** Why the answer may lack lines (time-out, failed shards); null when it is whole. */
  readonly partial: string | null;
  readonly tookMs: number;
}

export const cursorSchema = z.array(z.union([z.string(), z.number(), z.null()])).max(8);

/** A page of lines in a total order. Whichever way it goes, the lines of the answer are newest first. */
export const linesEndpoint = endpoint<LinesAnswer>()({
  method: 'post',
  path: '/internal/app_logs/lines',
  access: 'internal',
  version: INTERNAL_VERSION,
  body: z
    .object({
      scope: logScopeSchema,
      size: z.number().int().min(1).max(1000).default(200),
      /** The page begins next to this line, without it; null begins at the newest, or with "newer" at the oldest. */
      after: cursorSchema.nullable().default(null),
      direction: z.enum(['older', 'newer']).default('older'),
      /** Fields to give in `values`, by their names in the document. */
      fields: z.array(z.string().min(1).max(300)).max(50).default([]),
    })
    .strict(),
});

export interface LevelCount {
  /** `log.level`, or "none". */
  readonly level: string;
  readonly severity: number;
  readonly count: number;
}

export interface TimelineAnswer {
  /** Width of a bucket in milliseconds. */
  readonly intervalMs: number;
  /** Bucket starts (epoch ms) without gaps, with counts per level; at most 120. */
  readonly buckets: readonly { readonly time: number; readonly levels: Readonly<Record<string, number>> }[];
  /** All levels in the scope, most severe first. */
  readonly levels: readonly LevelCount[];
  readonly total: number;
  readonly partial: string | null;
  readonly tookMs: number;
}

/** Counts by level over time; its own cancellable request, never in the way of the lines. */
export const timelineEndpoint = endpoint<TimelineAnswer>()({
  method: 'post',
  path: '/internal/app_logs/timeline',
  access: 'internal',
  version: INTERNAL_VERSION,
  body: z.object({ scope: logScopeSchema, buckets: z.number().int().min(1).max(120).default(60) }).strict(),
});

export interface LevelsAnswer {
  readonly levels: readonly LevelCount[];
  readonly total: number;
  readonly partial: string | null;
  readonly tookMs: number;
}

/** Counts by level, for the level panel. */
export const levelsEndpoint = endpoint<LevelsAnswer>()({
  method: 'post',
  path: '/internal/app_logs/levels',
  access: 'internal',
  version: INTERNAL_VERSION,
  body: z.object({ scope: logScopeSchema }).strict(),
});

export interface DataAnswer {
  /** Documents in all our data streams; 0 before the first import. */
  readonly documents: number;
  /** First and last `@timestamp` (ISO) over all of them: what "widen the time range" goes to. */
  readonly from: string | null;
  readonly to: string | null;
  readonly services: readonly string[];
}

/** Whether there is anything to show, and from when to when. */
export const dataEndpoint = endpoint<DataAnswer>()({
  method: 'get',
  path: '/internal/app_logs/data',
  access: 'internal',
  version: INTERNAL_VERSION,
  body: z.undefined(),
});
