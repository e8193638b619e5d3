import { z } from 'zod';
import { formatSourceSchema, type FormatSource } from '../formats/compile/format_source';
import { importSourceSchema } from './import';
import { endpoint, INTERNAL_VERSION } from './endpoint';
import { MAX_SERVICE_FORMATS } from './services';

/** Events that a preview shows. */
export const PREVIEW_EVENTS = 50;
/** Characters of a file's beginning that a preview is made of, at most. */
export const MAX_PREVIEW_CHARACTERS = 64 * 1024;

/** One event as it will be indexed. */
export interface PreviewEvent {
  /** `@timestamp`, ISO. */
  readonly time: string;
  /** Where the time is from when the record has none of its own; null when it is the record's. */
  readonly timeFrom: string | null;
  readonly level: string | null;
  readonly severity: number | null;
  readonly logger: string | null;
  readonly message: string;
  readonly errorType: string | null;
  /** `app_logs.format`; null when no format read it. */
  readonly format: string | null;
  /** Why it could not be read; null when it could. */
  readonly reason: string | null;
  /** The raw lines. */
  readonly original: string;
}

/** A format that would read lines which none reads now. */
export interface FormatOffer {
  readonly source: FormatSource;
  /** Events of the beginning of the file that it would read, and of how many. */
  readonly matched: number;
  readonly events: number;
}

export interface Preview {
  /** The first events, at most PREVIEW_EVENTS. */
  readonly events: readonly PreviewEvent[];
  /** All events that were looked at, and those that no format read. */
  readonly looked: number;
  readonly unparsed: number;
  /** Which formats read them, the most frequent first. */
  readonly formats: readonly { readonly id: string; readonly format: string; readonly events: number }[];
  /** Worth offering when too many were not read; the best first. */
  readonly offers: readonly FormatOffer[];
}

/**
 * The first events of a file as they will be indexed: from `_ingest/pipeline/_simulate` with the pipeline as it is
 * or would be rendered with these formats. Indexes nothing.
 */
export const previewEndpoint = endpoint<Preview>()({
  method: 'post',
  path: '/internal/app_logs/preview',
  access: 'internal',
  version: INTERNAL_VERSION,
  body: z
    .object({
      source: importSourceSchema,
      /** Decoded text from the file's beginning. */
      text: z.string().max(MAX_PREVIEW_CHARACTERS),
      /** In place of the service's saved formats; left out to use those. */
      formats: z.array(formatSourceSchema).max(MAX_SERVICE_FORMATS).optional(),
    })
    .strict(),
});
