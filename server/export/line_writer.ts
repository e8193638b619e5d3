/** Makes the bytes of a file out of hits, page by page, in the order in which they come. */
export interface LineWriter {
  /** What comes before the first line; empty for nothing. */
  readonly head: string;
  /** What of `_source` is read; undefined reads all of it. */
  readonly source: readonly string[] | undefined;
  /** A part of the file: text that is to be UTF-8, or bytes. */
  write(hits: readonly unknown[]): string | Buffer;
  /** What there is to say after the last line. */
  result(): { readonly whole: boolean; readonly rebuilt: number };
}

/** For files of which there is nothing to say. */
export const NOTHING_TO_SAY = { whole: false, rebuilt: 0 };
