import { z } from 'zod';
import { FIELD } from '../fields';
import { endpoint, INTERNAL_VERSION } from './endpoint';
import { logScopeSchema } from './logs';

/** Lines of one export; what lies beyond is left out, and the export says so. */
export const MAX_EXPORT_LINES = 1_000_000;

/** Columns of a CSV file when nobody chose. */
export const CSV_FIELDS: readonly string[] = [
  FIELD.time,
  FIELD.level,
  FIELD.logger,
  FIELD.service,
  FIELD.message,
  FIELD.errorType,
  FIELD.errorMessage,
  FIELD.stackTrace,
  FIELD.filePath,
];

export const EXPORT_FORMATS = ['text', 'ndjson', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/**
 * The lines of a scope as a file. A 200 answer is a stream of frames, one JSON object a line: `begin`, then `text` or
 * `base64` as often as need be, then `end` or `error`. What has no `end` is no whole export. An error before the first
 * frame is a usual answer with its status.
 */
export const exportEndpoint = endpoint<never>()({
  method: 'post',
  path: '/internal/app_logs/export',
  access: 'internal',
  version: INTERNAL_VERSION,
  body: z
    .object({
      scope: logScopeSchema,
      /** `text`: the lines as they were written; `ndjson`: the documents; `csv`: columns. */
      format: z.enum(EXPORT_FORMATS),
      /** As in a file, or as on the page. Text of one whole file is in the file's own order with "oldest". */
      order: z.enum(['oldest', 'newest']).default('oldest'),
      /** Columns of CSV, by their names in the document. */
      fields: z
        .array(z.string().min(1).max(300))
        .min(1)
        .max(50)
        .default([...CSV_FIELDS]),
      limit: z.number().int().min(1).max(MAX_EXPORT_LINES).default(MAX_EXPORT_LINES),
    })
    .strict(),
});
export type ExportRequest = z.output<typeof exportEndpoint.body>;

/** What is known before the first line. */
export const exportBeginSchema = z.object({
  /** Lines in the scope. */
  total: z.number(),
  /** The encoding of the file that comes: "utf-8", or of text what its only file was in. */
  encoding: z.string(),
  /** Files of the scope have several encodings, so that the text is UTF-8 and not their bytes. */
  mixed: z.boolean(),
  /** `log.file.path` of the one file whose text comes in its own order; null for anything else. */
  file: z.string().nullable(),
  /** What was there at this moment is exported. False: lines that come in meanwhile may be among them. */
  frozen: z.boolean(),
});
export type ExportBegin = z.infer<typeof exportBeginSchema>;

/** What is known after the last line. */
export const exportEndSchema = z.object({
  lines: z.number(),
  total: z.number(),
  /** There are more lines than `limit`. */
  truncated: z.boolean(),
  /** It is the one file from its first byte to its last, as it was imported. */
  whole: z.boolean(),
  /** Documents without their original text, whose message was written in its place. */
  rebuilt: z.number(),
});
export type ExportEnd = z.infer<typeof exportEndSchema>;

export const exportErrorSchema = z.object({
  statusCode: z.number(),
  message: z.string(),
  action: z.string().optional(),
  reason: z.string().optional(),
});
export type ExportError = z.infer<typeof exportErrorSchema>;

export const exportFrameSchema = z.union([
  z.object({ begin: exportBeginSchema }).strict(),
  /** A part of the file in UTF-8, with the lines that are in the file now. */
  z.object({ text: z.string(), lines: z.number() }).strict(),
  /** The same of a file that is no UTF-8, or holds bytes that are not. */
  z.object({ base64: z.string(), lines: z.number() }).strict(),
  z.object({ end: exportEndSchema }).strict(),
  z.object({ error: exportErrorSchema }).strict(),
]);
export type ExportFrame = z.infer<typeof exportFrameSchema>;
