import type { FormatRow } from '../format_row';
import { FORMAT_TABLE, MAX_LOOK } from '../table/format_table';
import { beyond, formatTree, type FormatNode } from './format_tree';
import { readRow, type RecordFields } from './read_row';
import { readToken, type DateOrder } from './read_token';

const TREE = formatTree(FORMAT_TABLE);

/**
 * The row of the table that reads a line as the beginning of a record, in linear time.
 * @param text without its line end; only its first 8,192 characters are looked at
 * @returns null when no row does
 */
export function findRow(text: string, order: DateOrder = null): FormatRow | null {
  // No row of the table begins with white space, and most lines of a traceback do; an empty line has no first character.
  if (!(text.charCodeAt(0) > 32)) return null;
  return walk(TREE, lookedAt(text), 0, order);
}

/** Reads the first line of a record by the table of formats. */
export function readRecord(text: string, order: DateOrder = null): RecordFields | null {
  const row = findRow(text, order);
  return row && readRow(row, lookedAt(text), order);
}

export function lookedAt(text: string): string {
  return text.length > MAX_LOOK ? text.slice(0, MAX_LOOK) : text;
}

function walk(nodes: readonly FormatNode[], line: string, at: number, order: DateOrder): FormatRow | null {
  for (const node of nodes) {
    const next = node.next === '' ? undefined : node.children[0]?.token;
    const found = readToken(line, at, node.token, next, beyond(node), order);
    const row = found && (node.row ?? walk(node.children, line, found.after, order));
    if (row) return row;
  }
  return null;
}
