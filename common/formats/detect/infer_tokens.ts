import type { FormatToken } from '../format_row';
import { isEnclosed, LEVEL_WIDTHS, readKnownLevel } from '../read/level_words';
import { digitsEnd, isDigit, isLetter } from '../time/characters';
import { readAnyTime } from '../time/read_any_time';
import { noTime } from '../time/written_time';
import { FieldNaming, isName } from './field_naming';

/** A line, and how far it has been read. */
export interface Reader {
  readonly line: string;
  readonly at: number;
}

/** What was found that all lines say alike, up to their messages. */
export interface Inferred {
  readonly tokens: readonly FormatToken[];
  /** As a `%` format string, without the message. */
  readonly format: string;
  /** Lines that have it all. */
  readonly lines: number;
  readonly hasTime: boolean;
  readonly hasLevel: boolean;
}

export interface InferOptions {
  readonly hasTime: boolean;
  readonly hasLevel: boolean;
}

/** Share of the lines that must agree on a step; others are no records of this format. */
const AGREE = 0.9;
const MAX_STEPS = 24;

/**
 * Finds the beginning that lines have in common: times, levels, numbers, names, and the characters between them. After
 * the level, a name is taken for a field, and not for the first word of messages, only when what follows it or what it is
 * speaks for it in nearly all lines.
 */
export function inferTokens(begin: readonly Reader[], { hasTime, hasLevel }: InferOptions): Inferred {
  const inference = new Inference(begin, hasTime, hasLevel);
  for (let step = 0; step < MAX_STEPS && inference.step(); step++);
  return inference.result();
}

class Inference {
  private readonly tokens: FormatToken[] = [];
  private readonly naming = new FieldNaming();
  private format = '';

  constructor(
    private readers: readonly Reader[],
    private hasTime: boolean,
    private hasLevel: boolean,
  ) {}

  result(): Inferred {
    const { tokens, format, hasTime, hasLevel } = this;
    return { tokens, format, lines: this.readers.length, hasTime, hasLevel };
  }

  private get levelFirst(): boolean {
    return this.tokens[0]?.kind === 'level';
  }

  /** One more token, or false when what follows is the message. */
  step(): boolean {
    return this.time() || this.level() || this.literal() || this.integer() || this.word();
  }

  private time(): boolean {
    if (this.hasTime) return false;
    const next = this.agreeing((reader) => readAnyTime(reader.line, reader.at, noTime(), null));
    if (!next) return false;
    this.add({ kind: 'time', parts: ['%any'] }, '%(asctime)s', next);
    return (this.hasTime = true);
  }

  private level(): boolean {
    if (this.hasLevel) return false;
    for (const next of [']', ' ']) {
      const after = this.agreeing(({ line, at }) => {
        const found = line.charCodeAt(at) === 32 ? null : readKnownLevel(line, at, next);
        if (!found || isLetter(line.charCodeAt(found.end)) || isDigit(line.charCodeAt(found.end))) return -1;
        // Small letters are a level between marks alone.
        const enclosed =
          isEnclosed(line.slice(found.after, found.after + 3)) || /^[A-Z]/.test(line.slice(found.start));
        return enclosed ? found.end : -1;
      });
      if (!after) continue;
      const width = paddedWidth(this.readers, after);
      const spec = width === 0 ? '%(levelname)s' : `%(levelname)-${width}s`;
      const padded = after.map((reader, i) => ({
        ...reader,
        at: Math.max(reader.at, (this.kept(after, i)?.at ?? 0) + width),
      }));
      this.add(
        { kind: 'level', words: 'named', ...(width === 0 ? {} : { width, align: 'left' as const }) },
        spec,
        padded,
      );
      return (this.hasLevel = true);
    }
    return false;
  }

  /** Where the level of the i-th line that is left began. */
  private kept(after: readonly Reader[], i: number): Reader | undefined {
    const line = after[i]?.line;
    return this.readers.find((reader) => reader.line === line);
  }

  private literal(): boolean {
    const [first] = mostCommon(this.readers.map(({ line, at }) => line.charAt(at)));
    if (first === undefined || first === '' || /[\w<>'"]/.test(first)) return false;
    // After the level and a space, only what encloses or separates values is no beginning of messages.
    if (this.hasLevel && this.hasTime && this.endsWith(' ') && !'[({|-:> '.includes(first)) return false;
    const next = this.agreeing(({ line, at }) => (line.charAt(at) === first ? at + 1 : -1));
    if (!next) return false;
    const before = this.tokens[this.tokens.length - 1];
    const text = before?.kind === 'literal' ? before.text + first : first;
    if (before?.kind === 'literal') this.tokens.pop();
    this.add({ kind: 'literal', text }, first === '%' ? '%%' : first, next);
    return true;
  }

  private integer(): boolean {
    const next = this.agreeing(({ line, at }) => {
      const end = digitsEnd(line, at, 20);
      return end > at && /^[\]):,|} \t-]/.test(line.slice(end)) && !/^[.,:]\d/.test(line.slice(end))
        ? end
        : -1;
    });
    if (!next || (this.hasLevel && !this.isEnclosedValue(next))) return false;
    const { field, attribute } = this.naming.integer(
      this.valuesTo(next),
      this.endsWith(':') || this.endsWith('line '),
    );
    this.add({ kind: 'integer', field }, `%(${attribute})d`, next);
    return true;
  }

  private word(): boolean {
    const next = this.agreeing(({ line, at }) => wordEnd(line, at));
    if (!next) return false;
    const stop = this.separator(next);
    if (stop === '') return false;
    const kept = next.filter(({ line, at }) => line.startsWith(stop, at));
    const values = this.valuesTo(kept);
    if (!this.isField(values, stop, kept.length)) return false;
    const { field, attribute } = this.naming.word(values, this.endsWith(':') || this.endsWith('.'));
    this.add({ kind: 'word', field }, `%(${attribute})s`, kept);
    return true;
  }

  /** The characters between this value and what follows it that nearly all lines have. */
  private separator(next: readonly Reader[]): string {
    const common = SEPARATORS.find(
      (text) => next.filter(({ line, at }) => line.startsWith(text, at)).length >= next.length * AGREE,
    );
    return common ?? '';
  }

  /** Whether words are values of a field: before the level all are, after it only what messages do not begin with. */
  private isField(values: readonly string[], stop: string, count: number): boolean {
    const distinct = new Set(values);
    if (!this.hasLevel) return this.levelFollows();
    if (this.opened()) return true;
    // A dash stands where a program has no value for a field.
    if (stop === ' ' && count >= 4 && values.includes('-') && distinct.size <= Math.max(3, count / 3))
      return true;
    if (count < 3 || values.filter(isName).length < count * 0.95) return false;
    const dotted = values.filter((value) =>
      /[\p{Ll}\p{Lo}\p{N}_]\.[\p{Ll}\p{Lo}_]|^__main__$|^root$|^\w+_\w+$/u.test(value),
    ).length;
    // Three lines may begin with the same word by chance.
    if (count < 4 && dotted < count) return false;
    if (stop === ' - ' || stop === ' | ' || stop === ':' || stop === '  ' || stop === '\t') {
      return distinct.size <= Math.max(3, count / 3) || dotted > 0;
    }
    if (stop === ': ')
      return (
        distinct.size <= Math.max(1, count / 3) && (dotted > 0 || values.every((v) => /^[a-z_]/.test(v)))
      );
    if (stop !== ' ') return stop === '[' || stop === ' [' || stop === ' (' ? dotted > 0 : false;
    // Django's formats, which begin with the level, have the module next.
    const named = dotted > 0 || (this.levelFirst && this.hasTime && count >= 8);
    return (
      named && distinct.size <= Math.max(3, count / 3) && values.every((value) => /^[a-z_<]/.test(value))
    );
  }

  /** A bracket was opened before this value: what is in it is no message. */
  private opened(): boolean {
    const before = this.tokens[this.tokens.length - 1];
    return before?.kind === 'literal' && /[[({<]$/.test(before.text);
  }

  private isEnclosedValue(next: readonly Reader[]): boolean {
    if (this.opened() || this.endsWith(':') || this.endsWith('line ')) return true;
    return next.every(({ line, at }) => line.startsWith(' - ', at) || line.startsWith(' | ', at));
  }

  private endsWith(text: string): boolean {
    const before = this.tokens[this.tokens.length - 1];
    return before?.kind === 'literal' && before.text.endsWith(text);
  }

  /** Whether nearly all lines still have a level to come, within what a record's beginning may take. */
  private levelFollows(): boolean {
    const ahead = this.readers.filter(({ line, at }) => LEVEL_AHEAD.test(line.slice(at, at + 120)));
    return ahead.length >= this.readers.length * AGREE;
  }

  private valuesTo(next: readonly Reader[]): readonly string[] {
    const starts = new Map(this.readers.map(({ line, at }) => [line, at]));
    return next.map(({ line, at }) => line.slice(starts.get(line) ?? at, at));
  }

  /** The lines that a step can read, when they are nearly all. */
  private agreeing(read: (reader: Reader) => number): readonly Reader[] | null {
    const next = this.readers.flatMap((reader) => {
      const end = read(reader);
      return end > reader.at ? [{ line: reader.line, at: end }] : [];
    });
    return next.length > 0 && next.length >= this.readers.length * AGREE ? next : null;
  }

  private add(token: FormatToken, format: string, next: readonly Reader[]): void {
    this.tokens.push(token);
    this.format += format;
    this.readers = next;
  }
}

/** What stands between values, the more telling first. */
const SEPARATORS = [
  ']: ',
  '] - ',
  '] [',
  '][',
  '] ',
  ') ',
  ': ',
  ' - ',
  ' | ',
  ' : ',
  ' [',
  ' (',
  '  ',
  ' ',
  ':',
  '|',
  ', ',
  '\t',
  '[',
  '(',
  '.',
  '}',
  '/',
];

const LEVEL_AHEAD = /\b(?:NOTSET|TRACE|DEBUG|INFO|SUCCESS|NOTICE|WARN|WARNING|ERROR|CRITICAL|FATAL)\b/;

/** Where a name, a path or another word without spaces ends. */
function wordEnd(line: string, at: number): number {
  const found = /^[\p{L}\p{N}_.<>@$*/\\-]+/u.exec(line.slice(at, at + 120));
  return found ? at + found[0].length : -1;
}

/**
 * The width to which a value is padded: what follows it begins at one place however long it is, but for values that are
 * longer; 0 without padding.
 */
function paddedWidth(before: readonly Reader[], after: readonly Reader[]): number {
  const starts = new Map(before.map(({ line, at }) => [line, at]));
  const cells = after.map(({ line, at }) => {
    const start = starts.get(line) ?? at;
    let end = at;
    while (line.charCodeAt(end) === 32) end++;
    return { length: at - start, taken: end - start, spaced: /\w/.test(line.charAt(end)) };
  });
  // Before a word one of the spaces separates it.
  const gap = cells.filter(({ spaced }) => spaced).length > cells.length / 2 ? 1 : 0;
  for (let width = 5; width <= 12; width++) {
    const fitting = cells.filter(({ length, taken }) => taken === Math.max(width, length) + gap);
    const shorter = new Set(fitting.filter(({ length }) => length < width).map(({ length }) => length));
    const lengths = new Set(fitting.map(({ length }) => length));
    if (shorter.size > 0 && lengths.size > 1 && fitting.length >= cells.length * AGREE)
      return usualWidth(width, lengths);
  }
  return 0;
}

/** Of two widths that mean the same, the one that people write: "%(levelname)-8s |" rather than "%(levelname)-9s|". */
function usualWidth(width: number, lengths: ReadonlySet<number>): number {
  const same = !lengths.has(width);
  return same && !LEVEL_WIDTHS.includes(width) && LEVEL_WIDTHS.includes(width - 1) ? width - 1 : width;
}

function mostCommon(values: readonly string[]): readonly [string | undefined, number] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0] ?? [undefined, 0];
}
