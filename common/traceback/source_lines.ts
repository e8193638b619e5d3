import { withoutColours } from '../formats/read/without_colours';

/** One line of a text. */
export interface SourceLine {
  /** With its line end, as it came. */
  readonly raw: string;
  /** Without line end and colours: what it says. */
  readonly text: string;
}

/** The lines of a text; `\n` and `\r\n` end them. */
export function sourceLines(text: string): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  let from = 0;
  while (from < text.length) {
    const at = text.indexOf('\n', from);
    const end = at < 0 ? text.length : at + 1;
    const raw = text.slice(from, end);
    lines.push({ raw, text: withoutColours(raw.replace(/\r?\n$/, '')) });
    from = end;
  }
  return lines;
}

/**
 * What a line says within an exception group, whose lines have a margin of "  | " at the first level, and two more
 * spaces at each further one.
 * @param depth 0 for outside a group, where lines have no margin
 * @returns null for a line that is not at that level
 */
export function atLevel({ text }: SourceLine, depth: number): string | null {
  if (depth === 0) return text;
  const bar = 2 * depth;
  if (text.charCodeAt(bar) !== BAR || !isBlank(text.slice(0, bar))) return null;
  // Some senders trim the end of a line.
  return text.length === bar + 1 ? '' : text.charCodeAt(bar + 1) === SPACE ? text.slice(bar + 2) : null;
}

/** The rule above a sub-exception, or below a group. */
export type Rule = 'child' | 'end';

/**
 * Reads a rule of an exception group: "  +-+---------------- 1 ----------------" opens one,
 * "    +---------------- 2 ----------------" stands between its exceptions, the one without a number ends it.
 * @param depth of the group's own lines; those of its sub-exceptions are one deeper
 */
export function ruleAt({ text }: SourceLine, depth: number, opening: boolean): Rule | null {
  const indent = ' '.repeat(2 * depth);
  const begin = opening ? `${indent}+-+-` : `${indent}  +-`;
  if (!text.startsWith(begin)) return null;
  return /^[-+\s]*$/.test(text.slice(begin.length)) ? 'end' : 'child';
}

export function isBlank(text: string): boolean {
  return text.trim() === '';
}

const BAR = '|'.charCodeAt(0);
const SPACE = ' '.charCodeAt(0);
