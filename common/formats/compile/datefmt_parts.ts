import { zoneAtStart } from './zone_text';
import { refuse, type Refusal } from './written_piece';

/** A datefmt, compiled. */
export interface DateParts {
  readonly kind: 'parts';
  readonly parts: readonly DatePart[];
  /** What only a person can judge. */
  readonly notes: readonly string[];
}

export interface DatePart {
  /** Of a time token: a directive or literal text. */
  readonly part: string;
  /** Characters that it always takes; null when that depends on the time. */
  readonly length: number | null;
  /** True for a count that is written without a fraction, though readers would take one. */
  readonly whole?: true;
}

/** Directives that are others in a row. Those of a locale are as the C locale, Python's own, has them. */
const COMPOSITE: ReadonlyMap<string, string> = new Map([
  ['T', '%H:%M:%S'],
  ['X', '%H:%M:%S'],
  ['D', '%m/%d/%y'],
  ['x', '%m/%d/%y'],
  ['F', '%Y-%m-%d'],
  ['R', '%H:%M'],
  ['r', '%I:%M:%S %p'],
  ['c', '%a %b %e %H:%M:%S %Y'],
  ['n', '\n'],
  ['t', '\t'],
]);

/** Directives that readers know, how long what they write is, and by what other name the C library has them. */
const DIRECTIVES: ReadonlyMap<string, DatePart> = new Map([
  ...fixed('Y', 4),
  ...fixed('G', 4),
  ...fixed('j', 3),
  ...fixed('u', 1),
  ...fixed('w', 1),
  ...fixed('b', 3),
  ...fixed('a', 3),
  ...fixed('p', 2),
  ...'ymdHIMSUWgV'.split('').flatMap((name) => fixed(name, 2)),
  ...'fBAzZ'.split('').flatMap((name) => fixed(name, null)),
  ['e', { part: '%d', length: 2 }],
  ['k', { part: '%H', length: 2 }],
  ['l', { part: '%I', length: 2 }],
  ['h', { part: '%b', length: 3 }],
  ['P', { part: '%p', length: 2 }],
  ['s', { part: '%epoch', length: null, whole: true }],
]);

/** What a zone may follow. */
const CLOCK: ReadonlySet<string> = new Set(['%H', '%M', '%S', '%f', '%p']);

function fixed(name: string, length: number | null): readonly [string, DatePart][] {
  return [[name, { part: `%${name}`, length }]];
}

/** Numbers, which the C library writes without a leading zero after "%-" (on Windows "%#"), with a space after "%_". */
const NUMBERS = 'YGjymdHIMSUWgVekl';

/**
 * The parts of a time that `time.strftime` writes by a datefmt: one part a directive, one a run of literal text. A literal
 * percent sign is the part "%" by itself; no other literal part begins with one.
 * Source: https://docs.python.org/3/library/time.html#time.strftime and strftime(3) of glibc
 */
export function datefmtParts(datefmt: string): DateParts | Refusal {
  const parts: DatePart[] = [];
  const notes: string[] = [];
  const text = expand(datefmt);
  let literal = '';
  const flush = () => {
    const zone = CLOCK.has(parts.at(-1)?.part ?? '') ? zoneAtStart(literal) : null;
    if (zone) {
      for (const part of zone.parts) parts.push({ part, length: part.startsWith('%') ? null : part.length });
      notes.push('The zone that the datefmt writes after the time is taken at its word.');
      literal = literal.slice(zone.length);
    }
    if (literal !== '') parts.push({ part: literal, length: literal.length });
    literal = '';
  };
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== '%') {
      literal += text.charAt(at);
      continue;
    }
    const flag = '-#_0'.includes(text[at + 1] ?? 'none') ? text.charAt(at + 1) : '';
    const name = text.charAt(at + 1 + flag.length);
    at += flag.length + 1;
    if (name === '%' && flag === '') {
      flush();
      parts.push({ part: '%', length: 1 });
      continue;
    }
    const known = DIRECTIVES.get(name);
    const badFlag = flag !== '' && (!NUMBERS.includes(name) || (flag === '_' && known?.length !== 2));
    if (name === '' || known === undefined || badFlag) return unknown(`%${flag}${name}`);
    flush();
    const bare = flag === '-' || flag === '#';
    parts.push(bare ? { part: known.part, length: null } : known);
    if (name === 'f') {
      notes.push(
        '%f is written by datetime.strftime only: time.strftime leaves the two characters as they are.',
      );
    }
  }
  flush();
  const stuck = sticking(parts);
  if (stuck) return stuck;
  return { kind: 'parts', parts, notes: [...notes, ...missing(parts)] };
}

function expand(datefmt: string): string {
  let text = '';
  for (let at = 0; at < datefmt.length; at++) {
    const pair = datefmt[at] === '%' ? datefmt.slice(at, at + 2) : '';
    text += pair === '' ? datefmt.charAt(at) : (COMPOSITE.get(pair.charAt(1)) ?? pair);
    if (pair.length === 2) at++;
  }
  return text;
}

function unknown(directive: string): Refusal {
  if (directive === '%') {
    return refuse('The datefmt ends in a single "%".', 'Write %% for a percent sign.', 'asctime');
  }
  return refuse(
    `"${directive}" in the datefmt is no directive that can be read back.`,
    'Use those of datetime.strptime: %Y-%m-%d %H:%M:%S and their like.',
    'asctime',
  );
}

/** Where one part ends cannot be seen when the next goes on in the same kind of character. */
function sticking(parts: readonly DatePart[]): Refusal | null {
  for (let i = 0; i + 1 < parts.length; i++) {
    const part = parts[i];
    const next = parts[i + 1];
    if (!part || !next || !runsInto(part, firstOf(next))) continue;
    return refuse(
      `In the datefmt, what ${part.part} writes cannot be told from what follows it, "${next.part}".`,
      'Put a character between them.',
      'asctime',
    );
  }
  return null;
}

/** `fraction` is a dot with a digit, or nothing, after it. */
export type First = 'digit' | 'letter' | 'sign' | 'fraction' | 'other';

/** What a part begins with. */
function firstOf({ part }: DatePart): First {
  if (part.length > 1 && part.startsWith('%')) {
    if (part === '%z') return 'sign';
    return 'aAbBpZ'.includes(part.charAt(1)) && part.length === 2 ? 'letter' : 'digit';
  }
  return firstOfText(part);
}

export function firstOfText(text: string): First {
  const first = text.charAt(0);
  if (first >= '0' && first <= '9') return 'digit';
  if (first === '+' || first === '-') return 'sign';
  if (first === '.') return /^\.(\d|$)/.test(text) ? 'fraction' : 'other';
  return /[a-z]/i.test(first) ? 'letter' : 'other';
}

/** True when the end of a part cannot be told from what begins like this. */
export function runsInto({ part, length, whole }: DatePart, next: First): boolean {
  if (whole && next === 'fraction') return true;
  switch (part) {
    case '%a':
    case '%A':
      return next === 'letter';
    case '%Z':
      return next === 'letter' || next === 'digit' || next === 'sign';
    case '%z':
      return next === 'digit' || next === 'letter';
    case '%f':
      return next === 'digit';
    case '%B':
    case '%p':
      return false;
    default:
      return part.startsWith('%') && part.length > 1 && length === null && next === 'digit';
  }
}

function missing(parts: readonly DatePart[]): readonly string[] {
  const has = (...names: string[]) => parts.some(({ part }) => names.includes(part));
  if (has('%epoch')) return [];
  const notes: string[] = [];
  const day = has('%j') || (has('%d') && has('%m', '%b', '%B'));
  if (!day) notes.push('The datefmt says no whole date: day and month are those of the file.');
  else if (!has('%Y', '%y')) notes.push("The datefmt says no year: it is the file's.");
  if (!has('%H', '%I'))
    notes.push('The datefmt says no time of day: all records of a day have the same time.');
  else if (has('%I') && !has('%H', '%p'))
    notes.push('The datefmt has a clock of 12 hours and no %p: afternoons are taken for mornings.');
  return notes;
}
