import type { EncodedNode } from './formats/read/encode_tree';

/**
 * One event as a sender (importer, tailer) hands it to the ingest pipeline. The sender decodes, cuts and
 * carries context; every other field of the indexed document is the pipeline's decision.
 */
export interface EventDocument {
  readonly event: {
    /** The event's decoded text without its last line end; inner line ends as they were. */
    readonly original: string;
    /** IANA zone for times without one. Stays on the document: a re-parse needs it. */
    readonly timezone: string;
    /** When the sender read it, ISO instant. */
    readonly created: string;
    /** The document's own `_id`: the last tie-break of every sort. */
    readonly id: string;
    /** Number of the event in its file, from 0. */
    readonly sequence: number;
  };
  readonly log: { readonly offset: number; readonly file?: { readonly path: string } };
  readonly service: { readonly name: string };
  readonly data_stream: {
    readonly type: 'logs';
    readonly dataset: string;
    readonly namespace: string;
  };
  readonly app_logs: {
    readonly import: string;
    readonly encoding: string;
    /** Base64 of the event's bytes, line end and all, when decoding them lost something. */
    readonly original_bytes?: string;
    /** The last line end, as it was: "\n", "\r\n", "\r" or "" at the end of a file without one. */
    readonly eol: string;
    /** The file may still grow: this last event is provisional. */
    readonly open?: true;
    /**
     * With `open`: the hash chain's value where the provisional end of the file begins, which tells where in its file
     * this stands. That is before this event; or, when the file's last line had no line end and began this event, before
     * the event ahead of it, because a longer line may turn out to belong to that one.
     */
    readonly open_after?: string;
    /** The rest of an event that was longer than the bound, or lines that came after an open event. */
    readonly continued?: true;
    /** What one document cannot know; the pipeline uses and removes it. */
    readonly hint?: {
      /**
       * Time of the record before, for an event without a time of its own: local ISO text ("2030-01-02T03:04:05.678"), or
       * with its offset when the record wrote one.
       */
      readonly time?: string;
      /** The file's date ("2030-01-02"), for a time that leaves out day or year. */
      readonly date?: string;
      /** A time that the end of summer time brings twice: this is the second. */
      readonly fold?: 1;
      /** How the file writes a date that can be read both ways: "dmy" or "mdy". */
      readonly order?: 'dmy' | 'mdy';
      /** The row that the file was found to be written in, when the event is: a single line could not tell. */
      readonly row?: readonly EncodedNode[];
    };
  };
}
