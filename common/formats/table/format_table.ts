import type { FormatRow } from '../format_row';
import { LIBRARY_ROWS, WEAK_ROWS } from './library_rows';
import { STDLIB_ROWS } from './stdlib_rows';

/**
 * The formats that are recognised by themselves, line by line. They begin distinctively: with a time, or with an exact
 * level and what must follow it. Their order does not matter: format_tree.ts says which of several is taken.
 */
export const FORMAT_TABLE: readonly FormatRow[] = [...STDLIB_ROWS, ...LIBRARY_ROWS, ...WEAK_ROWS];

/** Characters of a line that are looked at, at most; the same bound in every reader. */
export const MAX_LOOK = 8192;
