import { codeOf, range, union, type CodePoints } from './code_points';
import { failAt } from './find_problem';
import { withBothCases } from './fold_case';
import { inLineWithout, POSIX_SETS } from './named_sets';
import type { PatternText } from './pattern_text';
import { readEscapeInClass } from './read_escape';

/** Reads `[…]`, as `grep -P` does: a `]` that comes first is itself, a backslash escapes. */
export function readClass(text: PatternText): CodePoints {
  const from = text.at;
  text.next();
  const negated = text.takes('^');
  const sets: CodePoints[] = [];
  for (let first = true; first || !text.sees(']'); first = false) {
    if (text.ended) return failAt('unclosedClass', from, '[');
    sets.push(readMember(text));
  }
  text.next();
  const set = withBothCases(union(...sets));
  return negated ? inLineWithout(set) : set;
}

function readMember(text: PatternText): CodePoints {
  const from = text.at;
  if (text.sees('[:') || text.sees('[.') || text.sees('[=')) {
    const named = readNamed(text);
    if (named !== null) return named;
  }
  const set = readOne(text);
  const low = onlyOf(set);
  if (low === null || !text.sees('-') || text.sees('-]')) return set;
  const dash = text.at;
  text.next();
  if (text.ended) return set;
  const high = onlyOf(readOne(text));
  if (high === null) {
    // `[a-\d]`: the dash is itself.
    text.at = dash;
    return set;
  }
  return high < low ? failAt('badRange', from, text.since(from)) : range(low, high);
}

function readOne(text: PatternText): CodePoints {
  return text.sees('\\') ? readEscapeInClass(text) : range(codeOf(text.next()));
}

function onlyOf(set: CodePoints): number | null {
  const [first] = set;
  return set.length === 1 && first && first[0] === first[1] ? first[0] : null;
}

/** `[:alpha:]`; null when it only looks so (`[[:]`). */
function readNamed(text: PatternText): CodePoints | null {
  const from = text.at;
  text.next();
  const mark = text.next();
  const name = text.takeUntil(`${mark}]`);
  const construct = text.since(from);
  if (name === null || !/^\^?[a-z]*$/i.test(name)) {
    text.at = from;
    return null;
  }
  if (mark !== ':') return failAt('collation', from, construct);
  const negated = name.startsWith('^');
  const set = POSIX_SETS.get(negated ? name.slice(1) : name);
  if (set === undefined) return failAt('unknownClass', from, construct);
  return negated ? inLineWithout(set) : set;
}
