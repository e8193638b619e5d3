import { z } from 'zod';
import { formatRowSchema } from '../formats/row_schema';
import { endpoint, INTERNAL_VERSION, PUBLIC_VERSION } from './endpoint';

/**
 * What one chunk cannot know and the next needs. Each answer returns it and the next request sends it back:
 * the server keeps nothing.
 */
export const importContextSchema = z
  .object({
    version: z.literal(2),
    /** `app_logs.import` of every event of this import. */
    import: z.string().min(1).max(64),
    /** UTF-8 bytes of decoded text before the first event not yet final: `log.offset` of that event. */
    position: z.number().int().nonnegative(),
    /** The hash chain's value before that event, base64url. */
    chain: z.string().min(1).max(64),
    /** Events final so far: `event.sequence` goes on from here. */
    events: z.number().int().nonnegative(),
    /** Id of the format row of the record that an unrecognised line would belong to; null when there is none. */
    row: z.string().nullable(),
    /** That record has one line, and only what is indented below it belongs to it. */
    oneLine: z.literal(true).optional(),
    /** What each line of that record's traceback begins with. */
    repeated: z.string().max(10_000).optional(),
    /** A record was recognised by a row that says more than a time. */
    strong: z.literal(true).optional(),
    /** Time hint: the last seen record time as the file writes it, ISO local or with its offset; null before the first. */
    time: z.string().nullable(),
    /** The file's date, for times that leave out day or year. */
    date: z.string().optional(),
    /** Clocks have gone back, and the hour that comes twice is not over. */
    fold: z.literal(true).optional(),
    /** How a date that can be read both ways is to be read in this file. */
    order: z.enum(['dmy', 'mdy']).optional(),
    /** What the file was found to be written in, when a single line cannot tell. */
    fileRow: formatRowSchema.optional(),
    /** How far a traceback has got that began before. */
    traceback: z.enum(['frames', 'raised', 'chain', 'group']).optional(),
    /** The event before was cut by the bound, in the middle of a line. */
    midline: z.literal(true).optional(),
    /** With `ended`: time of the file's last event, which a later part of a rotated set goes on from. */
    lastTime: z.string().optional(),
    /** The chunk before was the last one of its file: this one looks for the provisional event it left. */
    ended: z.literal(true).optional(),
  })
  .strict();
export type ImportContext = z.infer<typeof importContextSchema>;

/**
 * What a file hands on to the next one of a rotated set, which begins with no context of its own: positions and hash
 * chain start anew, so that the file agrees with what it was under another name.
 */
export const importCarrySchema = importContextSchema.pick({ row: true, time: true }).strict();
export type ImportCarry = z.infer<typeof importCarrySchema>;

/** Where the text comes from; the same in every chunk of one import. */
export const importSourceSchema = z
  .object({
    /** As typed; becomes `service.name`, and normalised the data stream's name. */
    service: z.string().max(200).default(''),
    namespace: z.string().max(100).default(''),
    /** IANA zone of times without one, e.g. "Europe/Berlin". */
    timezone: z.string().min(1).max(64),
    /** Name or path of the file: `log.file.path`. */
    path: z.string().max(4096).default(''),
    /** When the file was last changed, ISO instant: the day of times that say none. */
    modified: z.string().datetime({ offset: true }).optional(),
    /**
     * How the bytes were decoded: "utf-8" (an invalid byte travels as the lone surrogate U+DC00 + byte), "utf-16le",
     * "utf-16be" (lone surrogates as they are), "windows-1252".
     */
    encoding: z.string().max(32).default('utf-8'),
    /** The file begins with a byte-order mark, which is no part of its text. */
    mark: z.literal(true).optional(),
  })
  .strict();
export type ImportSource = z.infer<typeof importSourceSchema>;

/** Characters (UTF-16 units) a chunk may hold; a sender aims at 512 kB and grows a chunk only when an event does not end in it. */
export const MAX_CHUNK_CHARACTERS = 4 * 1024 * 1024;

export const importChunkSchema = z
  .object({
    source: importSourceSchema,
    context: importContextSchema.nullable(),
    /** With the first chunk: `app_logs.import` as the sender chose it, so that a chunk sent again is of the same import. */
    import: z.string().min(1).max(64).optional(),
    /** With the first chunk of a file that goes on where another one ended. */
    carry: importCarrySchema.optional(),
    /** Decoded text from `context.position` on. */
    text: z.string().max(MAX_CHUNK_CHARACTERS),
    /** True when the file ends here: the last event is then indexed too, as provisional. */
    last: z.boolean(),
  })
  .strict();
export type ImportChunk = z.infer<typeof importChunkSchema>;

export interface ImportAnswer {
  /** Events newly indexed by this chunk. */
  readonly accepted: number;
  /** Events that were there already, by `_id`. */
  readonly duplicate: number;
  readonly rejected: number;
  /** The first reasons of rejection, at most five. */
  readonly reasons: readonly string[];
  /** Characters (UTF-16 units) of `text` that are final: the next chunk's text begins after them. */
  readonly consumed: number;
  readonly context: ImportContext;
}

/**
 * One chunk as `application/json`; or, for scripts, a stream as `application/x-ndjson`: the first line is
 * `{"source": …, "context": …}`, each further line `{"text": "…"}`; one answer for all at the end.
 * 409 with `attributes.action` when setup has not been run; 503 when the engine cannot be reached (send the
 * same chunk again: nothing is indexed twice).
 */
export const importEndpoint = endpoint<ImportAnswer>()({
  method: 'post',
  path: '/api/app_logs/import',
  access: 'public',
  version: PUBLIC_VERSION,
  body: importChunkSchema,
});

export interface ImportResult {
  /** Documents of this import in the engine, after a refresh. */
  readonly documents: number;
  /** Those that no format could read. */
  readonly unparsed: number;
  /** Those whose time is not their own (`app_logs.time_from`). */
  readonly timeAssumed: number;
  /** First and last `@timestamp` (ISO), of this import, or when it added nothing of the same file or service; null without any. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Counts of an import that has ended; refreshes the data stream first. */
export const importResultEndpoint = endpoint<ImportResult>()({
  method: 'post',
  path: '/internal/app_logs/import_result',
  access: 'internal',
  version: INTERNAL_VERSION,
  body: z.object({ import: z.string().min(1).max(64), source: importSourceSchema }).strict(),
});

export interface SampleResult extends ImportResult {
  readonly accepted: number;
  readonly duplicate: number;
  readonly rejected: number;
  readonly service: string;
}

/** Loads the log that comes with the plugin, its times moved so that it ends now. Runs setup first when needed. */
export const sampleEndpoint = endpoint<SampleResult>()({
  method: 'post',
  path: '/internal/app_logs/sample',
  access: 'internal',
  version: INTERNAL_VERSION,
  body: z.object({ timezone: z.string().min(1).max(64) }).strict(),
});
