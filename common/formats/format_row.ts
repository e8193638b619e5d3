import type { RecordField } from './record_field';

/**
 * One piece of a record's first line. Tokens are data, never a regular expression and never code, so that a
 * user's own format can become one more row without reaching a script; every reader walks them in linear time.
 */
export type FormatToken =
  LiteralToken | TimeToken | LevelToken | IntegerToken | WordToken | TextToken | ColumnToken | MessageToken;

/** This text, exactly. */
export interface LiteralToken {
  readonly kind: 'literal';
  readonly text: string;
}

/**
 * A time, part by part. A part that begins with % and is longer than that one character is a directive, any other
 * is literal text. Directives are those of `strptime` (%Y %m %d %H %M %S %I %p %y %b %B %a %A %j %z %Z %f …) and of ours:
 *
 *     %any           any of the shapes that time/read_any_time.ts knows; what `%(asctime)s` is without a datefmt
 *     %dated         the same, but with a date
 *     %millis        milliseconds as an integer, padded or not: `%(msecs)03d`
 *     %epoch         seconds since 1970 with or without a fraction: `%(created)f`
 *     %epoch_millis  milliseconds since 1970
 *
 * A row may have several time tokens; together they say one time.
 */
export interface TimeToken extends Padding {
  readonly kind: 'time';
  readonly parts: readonly string[];
}

/** `%(levelname)s`. */
export interface LevelToken extends Padding {
  readonly kind: 'level';
  /**
   * `known`: a level of LEVEL_WORDS in capitals, or "Level N"; spaces that pad it to a usual width belong to it.
   * `named`: a word of any letters, as the person who named the format may have added levels (`logging.addLevelName`);
   * `exact`: a level of LEVEL_WORDS or "Level N", where nothing but the level begins a record;
   * `initial`: one letter as glog writes it.
   */
  readonly words: 'known' | 'named' | 'exact' | 'initial';
}

/** Digits, with a minus before them or not: `%(process)d`. */
export interface IntegerToken extends Padding {
  readonly kind: 'integer';
  readonly field: RecordField;
}

/** One or more characters up to the literal that follows, none of them white space: `%(name)s`. */
export interface WordToken extends Padding {
  readonly kind: 'word';
  readonly field: RecordField;
  /**
   * What it looks like, where a row of the table must tell a value from the beginning of a message. `name`: a letter or
   * "_" first, then those, digits, ".", "-" and "<>"; `file`: ends in ".py" or its like, or is "<stdin>"; `warning`: a
   * name that ends in "Warning".
   */
  readonly shape?: 'name' | 'file' | 'warning';
}

/**
 * Characters up to the literal that follows, white space among them, none at all too: `%(threadName)s`. It ends at the first
 * place where that literal stands and the token after it can be read too, when that is a level, an integer or a time.
 */
export interface TextToken extends Padding {
  readonly kind: 'text';
  readonly field: RecordField;
}

/** Spaces up to this column (0 is the first), at least one: uvicorn's "INFO:     ". */
export interface ColumnToken {
  readonly kind: 'column';
  readonly column: number;
}

/**
 * The rest of the record, line ends and all: `%(message)s`. Tokens after it begin with a literal and are found from the
 * end of the record's first line: `%(message)s [in %(pathname)s:%(lineno)d]`.
 */
export interface MessageToken {
  readonly kind: 'message';
  /** What it must begin with, where that tells a record: the quote of an access line. */
  readonly begins?: string;
}

/** How a format pads or cuts a value: `%(levelname)-8s`, `{name:>20.10}`. */
export interface Padding {
  /** Characters that the value takes at least; the rest is `fill`. */
  readonly width?: number;
  /** Where the value stands in its width; `left` unless said. */
  readonly align?: 'left' | 'right' | 'center';
  /** The character that pads; a space unless said. */
  readonly fill?: string;
  /** Characters that are left of a longer value. */
  readonly max?: number;
}

/** A format of records, as a list of tokens. */
export interface FormatRow {
  /** Stable: documents keep it in `app_logs.format`. */
  readonly id: string;
  /** As people write it: the argument of `logging.Formatter`, or the library's own way. */
  readonly format: string;
  readonly tokens: readonly FormatToken[];
  /** True when its records have one line: what follows in no format belongs to them only when it is indented. */
  readonly oneLine?: true;
  /**
   * True for a row that says too little to begin a record among records that say more: a time alone. It does so only as long as no
   * other row was recognised.
   */
  readonly weak?: true;
  /**
   * Text before which a record's beginning ends that each line of its traceback repeats: oslo.log's
   * `logging_exception_prefix`.
   */
  readonly repeatedTo?: string;
  /** The level of all its records, for a format without a level that is written for one reason only. */
  readonly level?: string;
}
