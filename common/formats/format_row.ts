/**
 * One piece of a record's first line. Tokens are data, never a regular expression and never code, so that a
 * user's own format can become one more row without reaching a script; every reader walks them in linear time.
 */
export type FormatToken =
  /** This text, exactly. */
  | { readonly kind: 'literal'; readonly text: string }
  /** `%(asctime)s` as `logging` writes it without a datefmt: "2030-01-02 03:04:05,678". */
  | { readonly kind: 'asctime' }
  /** `%(levelname)s`: a level that is known, exactly as Python writes it. */
  | { readonly kind: 'level' }
  /** Characters up to the text of the literal that follows, none of them a space: `%(name)s`. */
  | { readonly kind: 'word'; readonly field: WordField }
  /** The rest of the line: `%(message)s`. */
  | { readonly kind: 'message' };

export type WordField = 'logger';

/** A format of records, as a list of tokens. */
export interface FormatRow {
  /** Stable: documents keep it in `app_logs.format`. */
  readonly id: string;
  /** As people write it: the argument of `logging.Formatter`. */
  readonly format: string;
  readonly tokens: readonly FormatToken[];
}
