import { z } from 'zod';
import { endpoint, INTERNAL_VERSION } from './endpoint';
import { logScopeSchema, type LogLine } from './logs';

/** Most ids that a request may say it has: at our ids' 22 characters half of what Kibana takes as a body (1 MB). */
export const MAX_KNOWN = 20_000;

/** How many lines beyond an answer's own are counted; more than these are "more". */
export const MAX_WAITING = 10_000;

/**
 * What came since a moment, by the engine's own dates of receipt (`event.ingested`). No clock but those is compared with:
 * not the browser's, not Kibana's.
 */
export interface TailAnswer {
  /** In the order in which the engine received them, the first received first. */
  readonly lines: readonly LogLine[];
  /** `event.ingested` of each of `lines`, ISO with milliseconds. */
  readonly ingested: readonly string[];
  /**
   * The last `event.ingested` of this answer that the engine's own clock has reached (ISO); null when there is none. A
   * document that a wrong clock dated ahead is among `lines`, but must not carry the next question past what comes now.
   */
  readonly upTo: string | null;
  /** Lines that match besides these and come with the next answers: how far behind one is. At most `MAX_WAITING`. */
  readonly waiting: number;
  /** There are more than `waiting` says. */
  readonly moreWaiting: boolean;
  /** Why the answer may lack lines (time-out, failed shards): then the next question must not begin later. */
  readonly partial: string | null;
  readonly tookMs: number;
}

/**
 * The lines that came in since a moment, in the order of their receipt.
 *
 * With `since: null` there are no lines in the answer: `upTo` alone says where receipt has got to, which is where
 * following begins. Documents that re-parse wrote anew are left out: they are no lines that came.
 */
export const tailEndpoint = endpoint<TailAnswer>()({
  method: 'post',
  path: '/internal/app_logs/tail',
  access: 'internal',
  version: INTERNAL_VERSION,
  body: z
    .object({
      /** What narrows; its `to` is not looked at, a tail has no end. */
      scope: logScopeSchema,
      /** First `event.ingested` to give, inclusive; the overlap is already taken off. */
      since: z.string().datetime().nullable(),
      /** Ids of lines from `since` on that are there already; they are not given again. */
      known: z.array(z.string().min(1).max(512)).max(MAX_KNOWN).default([]),
      size: z.number().int().min(1).max(1000).default(500),
      /** Fields to give in `values`, by their names in the document. */
      fields: z.array(z.string().min(1).max(300)).max(50).default([]),
    })
    .strict(),
});
