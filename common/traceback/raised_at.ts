/** Characters of a traceback that are searched for its last exception, at its beginning and at its end. */
export const TRACEBACK_WINDOW = 65536;

const HEADER = 'Traceback (most recent call last):';
const GROUP = '  + Exception Group ';
const STACK = '\nStack (most recent call last):';
/** How loguru begins the frame that caught the exception, in the column of exceptions. */
const CAUGHT = '> File "';

/** Where the parts of a traceback lie that its last exception is told by. */
export interface RaisedAt {
  /** Where the traceback begins. */
  readonly begin: number;
  /** Where what led to the last exception begins: the sentence that chains it to the one before, or `begin`. */
  readonly from: number;
  /** Where its frames end: its own line, or, when that was cut off, the end. */
  readonly end: number;
  /** Where the sub-exceptions of a group end; `end` for what is no group. */
  readonly groupEnd: number;
}

/**
 * Where a text's traceback has its last exception: by the same rules, function by function, as the pipeline finds it
 * (server/assets/ingest_pipeline/traceback.ts), which are coarser than those of `parseTraceback` and cost less.
 */
export function raisedAt(text: string): RaisedAt {
  const begin = Math.max(0, tracebackAt(text));
  const from = lastChained(text, begin);
  const at = exceptionAt(text, from);
  const end = at >= 0 ? at : stackAt(text, from);
  const group = at > 0 && text.charAt(at - 1) === ' ';
  return { begin, from, end, groupEnd: group ? stackAt(text, at) : end };
}

function stackAt(text: string, from: number): number {
  const at = text.indexOf(STACK, from);
  return at < 0 ? text.length : at;
}

function tracebackAt(text: string): number {
  let at = text.indexOf(HEADER);
  while (at >= 0) {
    const end = at + HEADER.length;
    if (end >= text.length || text[end] === '\n' || text[end] === '\r') {
      if (at === 0 || text[at - 1] === '\n') return at;
      const group = at - GROUP.length;
      if (group >= 0 && text.startsWith(GROUP, group)) return group;
      const next = text.indexOf('\n', end) + 1;
      if (next === 0 || text[next] === ' ') return at;
    }
    at = text.indexOf(HEADER, end);
  }
  return -1;
}

function lastChained(text: string, begin: number): number {
  const during = text.lastIndexOf('\nDuring handling of the above exception, another exception occurred:');
  const cause = text.lastIndexOf('\nThe above exception was the direct cause of the following exception:');
  return Math.max(begin, Math.max(during, cause) + 1);
}

function exceptionAt(text: string, from: number): number {
  const end = text.length;
  if (end - from <= 2 * TRACEBACK_WINDOW) return unindentedLine(text, from, end);
  const found = unindentedLine(text, from, from + TRACEBACK_WINDOW);
  return found >= 0 ? found : unindentedLine(text, end - TRACEBACK_WINDOW, end);
}

function unindentedLine(text: string, from: number, end: number): number {
  let at = text.indexOf('\n', from) + 1;
  while (at > 0 && at < end) {
    const c = text[at] ?? '';
    if (text.startsWith('  | ', at) && at + 4 < text.length && text[at + 4] !== ' ') return at + 4;
    if (!' \t\n\r'.includes(c) && !text.startsWith(HEADER, at) && !text.startsWith(CAUGHT, at)) return at;
    at = text.indexOf('\n', at) + 1;
  }
  return -1;
}
