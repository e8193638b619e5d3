import { codeOf, complement, isIn, range } from './code_points';
import { withBothCases } from './fold_case';
import { WORD } from './named_sets';
import { EMPTY, one, repeat, sequence, type AssertionKind, type Pattern } from './pattern';

/** The characters of a text, one after the other, in either case. */
export function literalPattern(text: string): Pattern {
  return sequence(...[...text].map((character) => one(withBothCases(range(codeOf(character))))));
}

/** The words of a text beside each other, where they are not part of longer ones. */
export function alonePattern(text: string): Pattern {
  const between = repeat(one(complement(WORD)), 1, Infinity);
  const words = text.split(/\s+/).filter((word) => word !== '');
  const parts = words.flatMap((word, i) => [...(i === 0 ? [] : [between]), literalPattern(word)]);
  return aloneBetween(text, parts);
}

/** The parts of a text where it is not part of a longer word. */
export function aloneBetween(text: string, parts: readonly Pattern[]): Pattern {
  return sequence(edge(text, 0, 'wordStart'), ...parts, edge(text, text.length - 1, 'wordEnd'));
}

/** Beside a sign there is nothing that could make it part of a word. */
function edge(text: string, at: number, assertion: AssertionKind): Pattern {
  return isIn(WORD, text.codePointAt(at) ?? 0) ? { kind: 'assertion', assertion, at, written: '' } : EMPTY;
}
