import { seeded } from '../../../common/testing/seeded';

/** What a template's place is filled with. A name is a word: the mask keeps it, as it keeps the program's own words. */
export type Place = 'num' | 'ip' | 'hex' | 'name';

/** One logging call of the made programs. */
export interface Template {
  /** Words and places, in their order. */
  readonly parts: readonly (string | { readonly place: Place })[];
  readonly severity: number;
  readonly level: string;
  readonly service: string;
  /** Lines in an hour in which nothing changes. */
  readonly rate: number;
  /** How many lines come together: 1 for those that come one by one. */
  readonly burst: number;
  /** `error.type` and `error.culprit` of its lines, when they have a traceback. */
  readonly error: { readonly type: string; readonly culprit: string } | null;
}

export const SERVICES = [
  'web',
  'cart',
  'billing',
  'search',
  'mail',
  'auth',
  'stock',
  'ship',
  'feed',
  'audit',
];
const VERBS =
  'opened closed accepted refused queued read wrote moved checked sent received dropped renewed'.split(' ');
const NOUNS =
  'session order job file table bucket packet request worker lease token invoice parcel account'.split(' ');
const LINKS = 'from to by for with after before at of during without'.split(' ');
const PLACES: readonly Place[] = ['num', 'num', 'ip', 'hex', 'name'];
const LEVELS = [
  ['debug', 10],
  ['info', 20],
  ['info', 20],
  ['info', 20],
  ['warning', 30],
  ['error', 40],
] as const;

/**
 * Templates whose rates fall as Zipf's law has it. No two share their words, as no two logging calls of a program do.
 * @param lines in an hour, of all of them together
 */
export function madeTemplates(count: number, lines: number, seed: number): readonly Template[] {
  const next = seeded(seed);
  const pick = <T>(of: readonly T[], fallback: T) => of[Math.floor(next() * of.length)] ?? fallback;
  const harmonic = Array.from({ length: count }, (_, i) => 1 / (i + 1)).reduce((sum, part) => sum + part, 0);
  return Array.from({ length: count }, (_, i): Template => {
    const [level, severity] = pick(LEVELS, LEVELS[1]);
    const length = 2 + Math.floor(next() * 5);
    const tail = withFewNames(
      Array.from({ length }, () =>
        next() < 0.45 ? { place: pick(PLACES, 'num') } : pick(next() < 0.5 ? LINKS : NOUNS, 'of'),
      ),
    );
    return {
      parts: [`${pick(NOUNS, 'job')}${word(i)}`, pick(VERBS, 'read'), ...tail],
      severity,
      level,
      service: SERVICES[i % SERVICES.length] ?? 'web',
      rate: Math.max(0.2, lines / harmonic / (i + 1)),
      burst: i % 7 === 3 ? 20 : 1,
      error:
        severity >= 40
          ? { type: `${pick(NOUNS, 'job')}.${word(i)}Error`, culprit: `${word(i)}/main.py in run` }
          : null,
    };
  });
}

/** Two names in a line at most. */
function withFewNames(parts: Template['parts']): Template['parts'] {
  let names = 0;
  return parts.map((part) =>
    typeof part !== 'string' && part.place === 'name' && ++names > 2 ? { place: 'num' } : part,
  );
}

/** A word of letters for a number, another for each. */
function word(number: number): string {
  let text = '';
  for (let rest = number + 27; rest > 0; rest = Math.floor(rest / 26)) {
    text = String.fromCharCode(97 + (rest % 26)) + text;
  }
  return text;
}

/**
 * Each is another mask, and of two in a line each pair: so few that even ten million lines have fewer masks than are
 * compared at most (50,000), because what is not compared cannot be found.
 */
const NAMES = Array.from(
  { length: 30 },
  (_, i) => `${'amber basil cedar delta ember'.split(' ')[i % 5]}${word(i)}`,
);

/** A line of a template, and the mask that the pipeline gives it. */
export function fill(
  { parts }: Template,
  next: () => number,
): { readonly message: string; readonly mask: string } {
  const words = parts.map((part): readonly [string, string] => {
    if (typeof part === 'string') return [part, part];
    switch (part.place) {
      case 'num':
        return [String(Math.floor(next() * 100_000)), '<num>'];
      case 'ip':
        return [`10.${Math.floor(next() * 256)}.${Math.floor(next() * 256)}.7`, '<ip>'];
      case 'hex':
        return [`0x${Math.floor(next() * 0xffffffff).toString(16)}`, '<hex>'];
      case 'name': {
        const name = NAMES[Math.floor(next() * NAMES.length)] ?? 'amber';
        return [name, name];
      }
    }
  });
  return { message: words.map(([text]) => text).join(' '), mask: words.map(([, mask]) => mask).join(' ') };
}
