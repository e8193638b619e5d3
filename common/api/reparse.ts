import { z } from 'zod';
import { endpoint, PUBLIC_VERSION } from './endpoint';

/** Which documents: those of one import, of one file of a service, or of a whole service. */
export const reparseSelectionSchema = z.union([
  z.object({ import: z.string().min(1).max(64) }).strict(),
  z
    .object({
      service: z.string().min(1).max(200),
      namespace: z.string().max(100).default(''),
      path: z.string().min(1).max(4096),
    })
    .strict(),
  z.object({ service: z.string().min(1).max(200), namespace: z.string().max(100).default('') }).strict(),
]);
export type ReparseSelection = z.infer<typeof reparseSelectionSchema>;

export interface ReparseProgress {
  /** Documents that have been read back, of how many. */
  readonly read: number;
  readonly total: number;
  /** Events written that were not there, written in place of a document with the same id, and documents removed. */
  readonly written: number;
  readonly replaced: number;
  readonly removed: number;
  /** The first reasons of what could not be done, at most five. */
  readonly reasons: readonly string[];
}

export interface ReparseAnswer extends ReparseProgress {
  readonly done: boolean;
  /** Send it back to go on; null when done. */
  readonly cursor: string | null;
}

/**
 * Puts right the zone, the service or the format of documents that are there. Reads the originals back in order, cuts them
 * again with the service's formats as they are saved now, writes the new events, then removes the old ones. One request
 * does a part of it, at most some seconds; send the cursor back until `done`. The same request again, after a failure at
 * any point, goes on; at no time are there fewer bytes than before.
 */
export const reparseEndpoint = endpoint<ReparseAnswer>()({
  method: 'post',
  path: '/api/app_logs/reparse',
  access: 'public',
  version: PUBLIC_VERSION,
  body: z
    .object({
      selection: reparseSelectionSchema,
      /** Null keeps each document's own. */
      timezone: z.string().min(1).max(64).nullable().default(null),
      service: z.string().min(1).max(200).nullable().default(null),
      cursor: z.string().max(100_000).nullable().default(null),
    })
    .strict(),
});
