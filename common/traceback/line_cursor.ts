import type { PathRules } from './path_rules';
import { atLevel, type SourceLine } from './source_lines';

/** A place in a text that is read line by line, front to back. */
export interface LineCursor {
  readonly lines: readonly SourceLine[];
  at: number;
  /** Where reading began. */
  readonly begin: number;
  /** Last line that closes a quotation (`"""`): one that opens after it is never closed. */
  readonly lastQuotes: number;
  /** What people said about paths; undefined when the general rule alone decides whose a frame is. */
  readonly rules: PathRules | undefined;
  /** The line at the cursor; an empty one after the last. */
  here(): SourceLine;
  /** What the line at the cursor says at a level of exception groups; null when it is not of that level. */
  said(level: number, ahead?: number): string | null;
}

export function lineCursor(lines: readonly SourceLine[], at: number, rules?: PathRules): LineCursor {
  const cursor: LineCursor = {
    lines,
    at,
    begin: at,
    lastQuotes: lastQuotes(lines),
    rules,
    here: () => lines[cursor.at] ?? { raw: '', text: '' },
    said: (level, ahead = 0) => {
      const line = lines[cursor.at + ahead];
      return line === undefined ? null : atLevel(line, level);
    },
  };
  return cursor;
}

/** Lines of a text joined as they came. */
export function rawText(lines: readonly SourceLine[], from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at++) text += lines[at]?.raw ?? '';
  return text;
}

function lastQuotes(lines: readonly SourceLine[]): number {
  for (let at = lines.length - 1; at >= 0; at--) if (lines[at]?.text.endsWith('"""')) return at;
  return -1;
}
