import { z } from 'zod';
import { endpoint, INTERNAL_VERSION } from './endpoint';
import { cursorSchema, type Cursor, type LogLine } from './logs';

/** What the lines around a line may have in common with it, closest first: the first that it has is the default. */
export const CONTEXT_SCOPES = ['file', 'thread', 'process', 'service', 'trace', 'all'] as const;
export type ContextScope = (typeof CONTEXT_SCOPES)[number];

/** Lines of one request, in each direction. */
export const MAX_CONTEXT_LINES = 500;

export interface ContextAnswer {
  /** What was asked; the line's default when nothing was. */
  readonly within: ContextScope;
  /** What this line can be seen within: one without a file has no lines of its file. */
  readonly available: readonly ContextScope[];
  /** The lines after it, newest first: the last one is the next. */
  readonly newer: readonly LogLine[];
  /** The lines before it, newest first: the first one is the one before. */
  readonly older: readonly LogLine[];
  /** Where more are to be had, for `newerAfter` and `olderAfter`; null when there are no more. */
  readonly newerNext: Cursor | null;
  readonly olderNext: Cursor | null;
  /** Why the answer may lack lines (time-out, failed shards); null when it is whole. */
  readonly partial: string | null;
  readonly tookMs: number;
}

const count = z.number().int().min(0).max(MAX_CONTEXT_LINES).default(5);

/**
 * The lines around one line, as `grep -C` gives them: what stood there, whatever the page's query, levels and time.
 * Errors: 404 when the line is not there any more, 400 for a scope that it does not have.
 */
export const contextEndpoint = endpoint<ContextAnswer>()({
  method: 'post',
  path: '/internal/app_logs/context',
  access: 'internal',
  version: INTERNAL_VERSION,
  body: z
    .object({
      /** `_id` and `_index` of the line, as `LogLine` has them. */
      id: z.string().min(1).max(512),
      index: z.string().min(1).max(255),
      /** Null for the closest that the line has. */
      within: z.enum(CONTEXT_SCOPES).nullable().default(null),
      newer: count,
      older: count,
      /** Go on after an earlier answer of the same line and scope; null begins beside the line. */
      newerAfter: cursorSchema.nullable().default(null),
      olderAfter: cursorSchema.nullable().default(null),
      /** Fields to give in `values`, by their names in the document. */
      fields: z.array(z.string().min(1).max(300)).max(50).default([]),
    })
    .strict(),
});
