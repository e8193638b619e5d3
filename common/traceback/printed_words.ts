import type { LineCursor } from './line_cursor';
import { frameStart } from './read_frame';
import { isBlank, type SourceLine } from './source_lines';
import type { Relation } from './traceback';

// The words of CPython's `traceback` module.
const HEADER = 'Traceback (most recent call last):';
const GROUP_HEADER = `Exception Group ${HEADER}`;
const TOP_GROUP_HEADER = `  + ${GROUP_HEADER}`;
/** `logging` prints the stack of the call below the exception for `stack_info=True`. */
const STACK = 'Stack (most recent call last):';
const RELATIONS: ReadonlyMap<string, Relation> = new Map([
  ['The above exception was the direct cause of the following exception:', 'cause'],
  ['During handling of the above exception, another exception occurred:', 'context'],
]);

/**
 * Where the first exception begins: at its header, or, when that is missing, at a frame; and within how many exception
 * groups. Null for a text that has none.
 */
export function beginning(
  lines: readonly SourceLine[],
): { readonly at: number; readonly level: number } | null {
  let at = lines.findIndex(({ text }) => endsInHeader(text));
  if (at < 0) at = lines.findIndex(({ text }) => frameStart(text) !== null);
  if (at < 0) return null;
  // The beginning of a group may have been cut off.
  const margin = /^((?: {2})+)\| /.exec(lines[at]?.text ?? '')?.[1] ?? '';
  return { at, level: margin.length / 2 };
}

function endsInHeader(text: string): boolean {
  return text.includes(HEADER) && text.trimEnd().endsWith(HEADER);
}

/**
 * Whether a traceback begins at the cursor. Outside of groups its header may stand at the end of a line, as in a message
 * that `format_exc()` is part of, but only as the first line.
 */
export function isHeader(cursor: LineCursor, level: number): boolean {
  const said = cursor.said(level)?.trimEnd();
  if (said === HEADER || said === GROUP_HEADER) return true;
  return (
    level === 0 && (said === TOP_GROUP_HEADER || (cursor.at === cursor.begin && endsInHeader(said ?? '')))
  );
}

/** Whether an exception group that is in no other one begins at the cursor. */
export function isTopGroup(cursor: LineCursor): boolean {
  return cursor.here().text.trimEnd() === TOP_GROUP_HEADER;
}

export function isStack(said: string): boolean {
  return said.trimEnd() === STACK;
}

/**
 * How the exception below came of the one above, when the line at the cursor begins to say that: a blank line, the
 * sentence, blank lines.
 * @returns also how many lines it takes
 */
export function relationAt(
  cursor: LineCursor,
  level: number,
): { readonly relation: Relation; readonly lines: number } | null {
  const said = cursor.said(level);
  if (said === null) return null;
  const sentence = isBlank(said) ? 1 : 0;
  const relation = RELATIONS.get((sentence === 0 ? said : (cursor.said(level, 1) ?? '')).trimEnd());
  if (relation === undefined) return null;
  let lines = sentence + 1;
  while (isBlank(cursor.said(level, lines) ?? '-')) lines++;
  return { relation, lines };
}
