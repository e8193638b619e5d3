import { isIn } from './code_points';
import { ASSERTED, LINE_EDGE, OTHER_CHARACTER, WORD_CHARACTER, type Neighbours } from './neighbours';
import { WORD } from './named_sets';
import type { AssertionKind } from './pattern';

/** Whether an assertion holds between two characters, given by their codes; -1 stands for the text's own edge. */
export function holds(assertion: AssertionKind, before: number, after: number): boolean {
  const left = kindOf(before);
  const right = kindOf(after);
  return ASSERTED[assertion].some(([first, second]) => (first & left) !== 0 && (second & right) !== 0);
}

function kindOf(code: number): Neighbours {
  if (code === -1 || code === 0x0a) return LINE_EDGE;
  return isIn(WORD, code) ? WORD_CHARACTER : OTHER_CHARACTER;
}
