import type { FormatRow, FormatToken } from './format_row';

const asctime: FormatToken = { kind: 'asctime' };
const level: FormatToken = { kind: 'level' };
const logger: FormatToken = { kind: 'word', field: 'logger' };
const message: FormatToken = { kind: 'message' };
const text = (value: string): FormatToken => ({ kind: 'literal', text: value });

/**
 * The formats that are recognised by themselves. All begin distinctively, with a time or an exact level and what
 * must follow it, and all end in the message: a longer line never matches another row than its beginning did.
 * Rows are tried in this order; the more specific one comes first.
 */
export const FORMAT_TABLE: readonly FormatRow[] = [
  {
    id: 'asctime_level_message',
    format: '%(asctime)s %(levelname)s %(message)s',
    tokens: [asctime, text(' '), level, text(' '), message],
  },
  {
    id: 'asctime_dash_level_message',
    format: '%(asctime)s - %(levelname)s - %(message)s',
    tokens: [asctime, text(' - '), level, text(' - '), message],
  },
  {
    id: 'asctime_dash_name_level_message',
    format: '%(asctime)s - %(name)s - %(levelname)s - %(message)s',
    tokens: [asctime, text(' - '), logger, text(' - '), level, text(' - '), message],
  },
  {
    id: 'basic',
    format: '%(levelname)s:%(name)s:%(message)s',
    tokens: [level, text(':'), logger, text(':'), message],
  },
];

/** Characters of a line that are looked at, at most; the same bound in every reader. */
export const MAX_LOOK = 8192;

/**
 * Level words as Python's `logging` writes them (`logging.addLevelName`'s own, and those that other libraries
 * add), with the normalised name. `Level N` is read apart.
 */
export const LEVEL_WORDS: Readonly<Record<string, string>> = {
  NOTSET: 'notset',
  TRACE: 'trace',
  DEBUG: 'debug',
  INFO: 'info',
  SUCCESS: 'success',
  NOTICE: 'notice',
  WARNING: 'warning',
  WARN: 'warning',
  ERROR: 'error',
  CRITICAL: 'critical',
  FATAL: 'critical',
};
