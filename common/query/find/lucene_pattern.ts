import { MAX_FIND_LENGTH } from '../../api/find';
import { complement, isIn, LAST_CODE_POINT, type CodePoints } from './code_points';
import { failAt } from './find_problem';
import { ANYTHING, charactersAmong, LINE_EDGE, type Neighbours } from './neighbours';
import type { Pattern, PlainPattern } from './pattern';
import { resolvePlaces, type Placed } from './resolve_places';

/**
 * The pattern as Lucene's `RegExp` writes it. That must match a whole value, so what may stand before and after is part
 * of it; a value may have many lines.
 *
 * Both cases of a letter are written out (`[Ee]`) instead of asking for `case_insensitive`: that knows ASCII only, and
 * OpenSearch's `wildcard` field then still looks up the letters as written and misses the others. Elasticsearch's looks
 * `[Ee][Rr][Rr]` up by its grams as it would `err`.
 * @returns null when nothing can ever match (`a^b`)
 * @throws FindProblemError when the engine cannot do it, or would have to be told in more than 1,000 characters
 */
export function lucenePattern(pattern: Pattern): string | null {
  const written = new Writer();
  const alternatives = resolvePlaces(pattern).map((placed) => wholeValue(placed, written));
  if (alternatives.length === 0) return null;
  return written.within(alternatives.join('|'));
}

function wholeValue({ before, after, plain }: Placed, written: Writer): string {
  const middle = isEmpty(plain) ? '' : written.part(plain);
  return written.within(`${begin(before)}${middle}${end(after)}`);
}

function begin(before: Neighbours): string {
  if (before === ANYTHING) return '.*';
  const last = `.*${classOf(charactersAmong(before))}`;
  return (before & LINE_EDGE) === 0 ? last : `(${last})?`;
}

function end(after: Neighbours): string {
  if (after === ANYTHING) return '.*';
  const first = `${classOf(charactersAmong(after))}.*`;
  return (after & LINE_EDGE) === 0 ? first : `(${first})?`;
}

/** Remembers what it wrote: narrowed patterns share their parts. */
class Writer {
  private readonly known = new WeakMap<PlainPattern, string>();

  within(text: string): string {
    return text.length > MAX_FIND_LENGTH ? failAt('tooBig', 0, '') : text;
  }

  /** As something that a count or a neighbour may follow. */
  part(pattern: PlainPattern): string {
    const known = this.known.get(pattern);
    if (known !== undefined) return known;
    const text = this.within(this.write(pattern));
    this.known.set(pattern, text);
    return text;
  }

  private write(pattern: PlainPattern): string {
    switch (pattern.kind) {
      case 'one':
        return classOf(pattern.set);
      case 'choice':
        return `(${pattern.parts.map((part) => this.part(part)).join('|')})`;
      case 'sequence':
        return pattern.parts.length === 0 ? '()' : this.within(this.joined(pattern.parts));
      case 'repeat':
        return `${this.counted(pattern.part)}${countOf(pattern.min, pattern.max)}`;
    }
  }

  private joined(parts: readonly PlainPattern[]): string {
    return parts
      .filter((part) => !isEmpty(part))
      .map((part) => this.part(part))
      .join('');
  }

  private counted(part: PlainPattern): string {
    const text = this.part(part);
    return part.kind === 'one' || part.kind === 'choice' || isEmpty(part) ? text : `(${text})`;
  }
}

function isEmpty(part: PlainPattern): boolean {
  return part.kind === 'sequence' && part.parts.length === 0;
}

function countOf(min: number, max: number): string {
  if (max === Infinity) return min === 0 ? '*' : min === 1 ? '+' : `{${min},}`;
  if (min === 0 && max === 1) return '?';
  return min === max ? `{${min}}` : `{${min},${max}}`;
}

/** One character out of a set. */
function classOf(set: CodePoints): string {
  const [first] = set;
  if (set.length === 1 && first?.[0] === 0 && first[1] === LAST_CODE_POINT) return '.';
  if (set.length === 1 && first && first[0] === first[1]) return oneCharacter(first[0]);
  const negated = isIn(set, LAST_CODE_POINT);
  return `[${negated ? '^' : ''}${(negated ? complement(set) : set).map(writtenRange).join('')}]`;
}

const BACKSLASH = 0x5c;

/** OpenSearch looks up literal text by its grams and takes a backslash in it for an escape; a choice it leaves alone. */
function oneCharacter(code: number): string {
  return code === BACKSLASH ? '[\\\\\\\\]' : escaped(code);
}

function writtenRange([from, to]: readonly [number, number]): string {
  if (from === to) return escaped(from);
  return `${escaped(from)}${to === from + 1 ? '' : '-'}${escaped(to)}`;
}

/** A backslash before every sign of ASCII: Lucene has operators that no `grep` knows (`~ & @ # < > "`). */
function escaped(code: number): string {
  const character = String.fromCodePoint(code);
  const isSign = code > 0x20 && code < 0x7f && !/[0-9A-Za-z]/.test(character);
  return isSign ? `\\${character}` : character;
}
