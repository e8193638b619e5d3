import { execFileSync } from 'child_process';
import { join } from 'path';
import { z } from 'zod';
import {
  compileFormat,
  type CompiledRow,
  type RefusedFormat,
} from '../../common/formats/compile/compile_format';
import { formatSourceSchema } from '../../common/formats/compile/format_source';
import type { FormatRow } from '../../common/formats/format_row';
import { field } from '../../common/narrow';

const pairSchema = z.object({
  seed: z.number(),
  format: formatSourceSchema.shape.format,
  style: z.enum(['%', '{', '$']),
  datefmt: z.string().nullable(),
  zone: z.string(),
  date: z.string(),
  text: z.string(),
  message: z.string(),
  time: z.array(z.number()),
  level: z.string().nullable(),
  /** A list and no object: a path may be "labels.__proto__". */
  fields: z.array(z.tuple([z.string(), z.array(z.string())])),
  written: z.array(z.tuple([z.string().nullable(), z.string(), z.number()])),
});
/** A format and a record that Python's logging wrote by it; write_pairs.py says what each value is. */
export type Pair = z.infer<typeof pairSchema>;

/** @param seeds as write_pairs.py takes them: "1-2000", "4711" */
export function writePairs(seeds: readonly string[]): readonly Pair[] {
  const printed = execFileSync('python3', [join(__dirname, 'write_pairs.py'), ...seeds], {
    maxBuffer: 256 * 1024 * 1024,
  });
  const lines = printed.toString('utf8').split('\n').slice(0, -1);
  return lines.map((line) => pairSchema.parse(JSON.parse(line)));
}

/** What a reader is given: a row, a record of it, and what one record cannot know. */
export interface WrittenRecord {
  readonly row: FormatRow;
  readonly text: string;
  readonly zone: string;
  readonly date: string;
}

/** Gives one ECS document a record, in their order. */
export type ReadRecords = (records: readonly WrittenRecord[]) => Promise<readonly unknown[]>;

export interface Outcome {
  /** Pairs that came back field by field. */
  readonly same: number;
  /** Those that did not, as the compiler announced for such a value. */
  readonly announced: number;
  /** Formats that the compiler refused, for a reason that is one. */
  readonly refused: number;
  /** What must not be; readable. */
  readonly failures: readonly string[];
}

/** Compiles the formats, has their records read, and compares what comes back with what Python put in. */
export async function comparePairs(pairs: readonly Pair[], read: ReadRecords): Promise<Outcome> {
  const compiled = pairs.map((pair) => ({
    pair,
    compiled: compileFormat(
      { format: pair.format, style: pair.style, datefmt: pair.datefmt },
      `pair_${pair.seed}`,
    ),
  }));
  const rows: { pair: Pair; compiled: CompiledRow }[] = [];
  const failures: string[] = [];
  let refused = 0;
  for (const { pair, compiled: answer } of compiled) {
    if (answer.kind === 'row') rows.push({ pair, compiled: answer });
    else if (isRealReason(pair, answer)) refused++;
    else failures.push(`${shown(pair)}\n  refused without need: ${answer.message}`);
  }
  const documents = await read(
    rows.map(({ pair, compiled: { row } }) => ({ row, text: pair.text, zone: pair.zone, date: pair.date })),
  );
  let same = 0;
  let announced = 0;
  rows.forEach(({ pair, compiled: answer }, i) => {
    const wrong = differences(pair, documents[i]);
    if (wrong.length === 0) same++;
    else if (isAnnounced(pair, answer)) announced++;
    else
      failures.push(
        `${shown(pair)}\n  ${wrong.join('\n  ')}\n  tokens: ${JSON.stringify(answer.row.tokens)}`,
      );
  });
  return { same, announced, refused, failures };
}

function shown(pair: Pair): string {
  return `seed ${pair.seed}: ${JSON.stringify(pair.format)} datefmt ${JSON.stringify(pair.datefmt)}\n  wrote ${JSON.stringify(pair.text)}`;
}

function differences(pair: Pair, document: unknown): readonly string[] {
  const wrong: string[] = [];
  const check = (name: string, right: readonly unknown[], is: unknown) => {
    if (!right.includes(is)) wrong.push(`${name} is ${JSON.stringify(is)} and not ${JSON.stringify(right)}`);
  };
  const written = field(document, '@timestamp');
  if (pair.time.length > 0) check('@timestamp', pair.time, Date.parse(String(written)));
  // A number alone (levelno) says the level, too.
  const numbered = pair.level === null && pair.fields.some(([path]) => path === 'event.severity');
  if (!numbered) check('log.level', [pair.level], field(document, 'log.level') ?? null);
  check('message', [pair.message], field(document, 'message'));
  for (const [path, values] of pair.fields) {
    const is = field(document, path);
    check(path, values.map(comparable), comparable(is === undefined ? '' : String(is)));
  }
  return wrong;
}

/** A whole number is the same with zeros or a plus before it: its field is a number. */
function comparable(value: string): string {
  return /^[+-]?\d{1,15}$/.test(value) ? String(Number(value)) : value;
}

/** An attribute in a record: what was written of it, and what came after. */
interface Place {
  readonly attribute: string;
  readonly text: string;
  readonly width: number;
  /** The literal that follows, null when a value does or nothing. */
  readonly next: string | null;
  readonly after: string;
}

function places(pair: Pair): readonly Place[] {
  return pair.written.flatMap(([attribute, text, width], i) => {
    const rest = pair.written.slice(i + 1);
    const [next] = rest;
    const after = rest.map(([, piece]) => piece).join('');
    const literal = next && next[0] === null ? next[1] : null;
    return attribute === null ? [] : [{ attribute, text, width, next: literal, after }];
  });
}

/** True when one of the attributes that the compiler warned of has such a value in this record. */
function isAnnounced(pair: Pair, { warnings }: CompiledRow): boolean {
  const warned = new Set(warnings.map((warning) => warning.field));
  return places(pair).some(({ attribute, text, width, next, after }) => {
    if (!warned.has(attribute)) return false;
    if (attribute === 'levelname' && isAddedLevel(text)) return true;
    // Directly before another value it must be no longer than its width.
    if (next === null) return text.length > width || text.startsWith('-');
    const ends = `${text}${after}`.indexOf(next);
    if (attribute === 'message') return text.includes('\n') || ends !== text.length;
    return ends < text.length || text.startsWith('-');
  });
}

/** "AUDIT", whole or cut: the one of the records' levels that has to be added to Python. */
function isAddedLevel(text: string): boolean {
  return /^\W*A/.test(text);
}

/** True when nothing, or what could be more of the value, stands after the attribute that a format was refused for. */
function isRealReason(pair: Pair, { field: attribute }: RefusedFormat): boolean {
  if (attribute === 'asctime' && pair.datefmt !== null) return true;
  return places(pair).some(
    (place) => place.attribute === attribute && (place.next === null || /^[\w.+-]/.test(place.next)),
  );
}
