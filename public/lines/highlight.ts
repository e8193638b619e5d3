import type { TextRange } from '../../common/query/find/run_program';
import { visibleParts } from './visible_text';
import type { TextPart } from './visible_text';

/** Finds what is looked for in a text as the program wrote it. */
export type Matches = (text: string) => readonly TextRange[];

export interface MatchedPart extends TextPart {
  readonly isMatch: boolean;
}

/** More matches than this in one text are drawn as plain text: a page of single letters must not freeze the page. */
const MAX_MATCHES = 500;

/**
 * A text in parts that can be shown, with the matches among them.
 * @param ranges of the raw text, in any order; what lies outside of it is left out. Since each stretch of the raw text is
 * made visible by itself, stand-ins that are longer than what they stand for shift no match.
 */
export function matchedParts(
  text: string,
  ranges: readonly TextRange[],
  oneLine = false,
): readonly MatchedPart[] {
  const found = merged(ranges, text.length).slice(0, MAX_MATCHES);
  if (found.length === 0) return visibleParts(text, oneLine).map((part) => ({ ...part, isMatch: false }));
  const parts: MatchedPart[] = [];
  const add = (from: number, to: number, isMatch: boolean) => {
    if (from < to)
      for (const part of visibleParts(text.slice(from, to), oneLine)) parts.push({ ...part, isMatch });
  };
  let end = 0;
  for (const range of found) {
    add(end, range.start, false);
    add(range.start, range.end, true);
    end = range.end;
  }
  add(end, text.length, false);
  return parts;
}

/** Ranges in order, without overlaps and empty ones, and none that would cut a character in two. */
function merged(ranges: readonly TextRange[], length: number): readonly TextRange[] {
  const inside = ranges
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(end, length) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  const apart: TextRange[] = [];
  for (const range of inside) {
    const last = apart.at(-1);
    if (last !== undefined && range.start <= last.end) {
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else apart.push(range);
  }
  return apart;
}
