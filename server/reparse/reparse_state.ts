import { z } from 'zod';
import { importContextSchema } from '../../common/api/import';

const streamSchema = z.object({
  service: z.string().regex(/^[a-z0-9_]+$/),
  namespace: z.string().regex(/^[a-z0-9_]+$/),
});
const endSchema = z.object({ stream: z.string(), offset: z.number(), link: z.string() });
const placeSchema = z.object({ offset: z.number(), id: z.string() });

/** A file of which part is written; see `GenerationState`. */
const fileSchema = z.object({
  context: importContextSchema.nullable(),
  ends: z.array(endSchema),
  others: z.array(z.tuple([z.string(), z.number()])),
  own: z.array(z.tuple([z.string(), z.number()])),
});

/** How far the documents of one path have got. */
const groupSchema = z.object({
  path: z.string().nullable(),
  /**
   * `chosen`, `search`: looking for files, by their first document or, for an import that added to files which others began,
   * by all; then their documents are rewritten, then those that belong to no file; then what is replaced is removed.
   */
  phase: z.enum(['chosen', 'search', 'rewrite', 'lone', 'remove']),
  /** The files that were found are only some of those that there are. */
  more: z.enum(['chosen', 'search']).nullable(),
  /** `_id`s of the first documents of the files at hand, and the last one that was looked at. */
  roots: z.array(z.string()),
  lastRoot: z.string(),
  /** Beginnings of `_id`s of first documents that were written meanwhile: their files are done. */
  made: z.array(z.string()),
  /** While looking through files: where the chain that begins with a root has got to. */
  searched: z.array(endSchema.extend({ root: z.string() })),
  files: z.array(fileSchema),
  /** Offset up to which documents have been read. */
  seen: z.number(),
  after: placeSchema.nullable(),
  /** An event could not be written, so nothing is removed. */
  refused: z.boolean(),
});
export type GroupState = z.infer<typeof groupSchema>;

/** All that one request of a re-parse hands on to the next. */
export const reparseStateSchema = z.object({
  version: z.literal(1),
  /** `app_logs.reparse` */
  id: z.string().min(1).max(64),
  /** What was asked, so that a cursor is not sent with another request. */
  request: z.string(),
  /** Streams that hold chosen documents; those before `stream` are done. */
  streams: z.array(streamSchema),
  stream: z.number().int().nonnegative(),
  /** The last path that is done; null before the first. */
  lastPath: z.string().nullable(),
  group: groupSchema.nullable(),
  counts: z.object({
    read: z.number(),
    total: z.number(),
    written: z.number(),
    replaced: z.number(),
    removed: z.number(),
    reasons: z.array(z.string()),
  }),
});
export type ReparseState = z.infer<typeof reparseStateSchema>;

/** The beginning of the work on a path. */
export function newGroup(path: string | null): GroupState {
  return {
    path,
    phase: 'chosen',
    more: null,
    roots: [],
    lastRoot: '',
    made: [],
    searched: [],
    files: [],
    seen: -1,
    after: null,
    refused: false,
  };
}
