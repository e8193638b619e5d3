import type { Padding, TimeToken } from '../format_row';
import type { Ambiguity, Cell, Cells } from './cell';
import { literalCell } from './cell';
import { datefmtParts, runsInto, type DatePart } from './datefmt_parts';
import { layOut, type Laid } from './padding';
import { kindOf } from './value_kind';
import { refuse, type Refusal, type WrittenField, type WrittenPiece } from './written_piece';
import type { ZoneText } from './zone_text';

/** What stands around a time in its format. */
export interface TimeContext {
  readonly datefmt: string | null;
  readonly next: WrittenPiece | undefined;
  /** The piece after that. */
  readonly beyond: WrittenPiece | undefined;
  /** The zone that the text after it says, which is no longer in `next`. */
  readonly zone: ZoneText | null;
}

/** What `logging` writes without a datefmt: `default_time_format` and `default_msec_format`. */
const DEFAULT: readonly DatePart[] = [
  { part: '%Y', length: 4 },
  { part: '-', length: 1 },
  { part: '%m', length: 2 },
  { part: '-', length: 1 },
  { part: '%d', length: 2 },
  { part: ' ', length: 1 },
  { part: '%H', length: 2 },
  { part: ':', length: 1 },
  { part: '%M', length: 2 },
  { part: ':', length: 1 },
  { part: '%S', length: 2 },
  { part: ',', length: 1 },
  { part: '%f', length: 3 },
];
const ANY: readonly DatePart[] = [{ part: '%any', length: null }];

/**
 * `%(asctime)s`. Without a datefmt it is a time of any shape, since a program may have changed the defaults; but where
 * what follows could be taken for more of the time (".%(msecs)03d", " -%(process)d"), it is the default to the letter.
 */
export function asctimeCells(field: WrittenField, context: TimeContext): Cells | Refusal {
  const { attribute, written, layout, conversion } = field;
  const laid = layOut(field, 'text');
  if (laid.kind === 'refused') return laid;
  if (conversion === 'quoted' && (layout.width > 0 || layout.precision !== null)) {
    return refuse(`"${written}" pads or cuts a quoted time.`, 'Write the time without quotes.', attribute);
  }
  if (laid.likeFill !== null && /[\d+-]/.test(laid.likeFill)) {
    return refuse(`"${written}" pads a time with "${laid.likeFill}".`, 'Pad with spaces.', attribute);
  }
  const compiled = context.datefmt === null ? null : datefmtParts(context.datefmt);
  if (compiled?.kind === 'refused') return compiled;
  const notes = (compiled?.notes ?? []).map((reason) => ({ field: attribute, reason }));
  const max = layout.precision;
  const quoted = conversion === 'quoted';
  const loose = compiled === null && max === null && context.zone === null && (quoted || isSafe(context));
  const whole = compiled?.parts ?? (loose ? ANY : DEFAULT);
  const parts = max === null ? whole : cutParts(whole, max);
  if (parts === null) {
    return refuse(
      `"${written}" cuts the time in the middle of a number.`,
      'Use a datefmt that leaves out what you do not want.',
      attribute,
    );
  }
  const time = timeCell(field, parts, laid, context.zone);
  const quote = literalCell("'");
  return {
    kind: 'cells',
    cells: quoted ? [quote, time, quote] : [time],
    notes: context.zone === null ? notes : [...notes, zoneNote(attribute)],
  };
}

/** `%(created)f`: seconds since 1970. Null when it is not written as a plain number. */
export function createdCells(field: WrittenField, context: TimeContext): Cells | Refusal | null {
  const { conversion, layout } = field;
  if (!isPlain(field)) return null;
  const laid = layOut(field, 'float');
  if (laid.kind === 'refused') return laid;
  if (laid.zeros && layout.width > 14) return null;
  const whole = conversion === 'integer' || (conversion === 'fixed' && layout.precision === 0);
  const part: DatePart = { part: '%epoch', length: null, ...(whole ? { whole } : {}) };
  return countCells(field, part, laid, '', context.zone);
}

/** `%(msecs)03d`: milliseconds of the second. Null when it is not written as a plain number. */
export function msecsCells(field: WrittenField, context: TimeContext): Cells | Refusal | null {
  const { conversion, layout } = field;
  if (!isPlain(field)) return null;
  const laid = layOut(field, 'float');
  if (laid.kind === 'refused') return laid;
  const decimals = conversion === 'fixed' ? (layout.precision ?? 6) : conversion === 'integer' ? 0 : 1;
  const width = laid.zeros ? layout.width : 0;
  const least = conversion === 'integer' ? Math.max(width, layout.precision ?? 0) : width;
  const digits = least - (decimals === 0 ? 0 : decimals + 1);
  const whole = decimals === 0;
  const part: DatePart = { part: '%millis', length: null, ...(whole ? { whole } : {}) };
  // Never more than three digits of their own.
  return countCells(field, part, laid, '0'.repeat(Math.max(0, digits - 3)), context.zone);
}

function isPlain({ conversion, layout }: WrittenField): boolean {
  if (layout.sign !== '' || conversion === 'other') return false;
  return conversion === 'integer' || conversion === 'fixed' || layout.precision === null;
}

function countCells(
  field: WrittenField,
  part: DatePart,
  laid: Laid,
  zeros: string,
  zone: ZoneText | null,
): Cells {
  const time = timeCell(field, [part], laid, zone);
  return {
    kind: 'cells',
    cells: zeros === '' ? [time] : [literalCell(zeros), time],
    notes: zone === null ? [] : [zoneNote(field.attribute)],
  };
}

function timeCell(
  { attribute, written }: WrittenField,
  parts: readonly DatePart[],
  laid: Laid,
  zone: ZoneText | null,
): Cell {
  const names = [...parts.map(({ part }) => part), ...(zone?.parts ?? [])];
  const token: TimeToken = { kind: 'time', parts: names, ...(laid.zeros ? {} : withoutCut(laid.padding)) };
  const length = parts.reduce<number | null>((sum, part) => add(sum, part.length), 0);
  const last = parts.at(-1);
  const end: DatePart | undefined = zone ? { part: zone.parts.at(-1) ?? '', length: null } : last;
  // What pads a time after its end shows where that is.
  const padded =
    length !== null && token.width !== undefined && token.width > length && token.align !== 'right';
  return {
    token,
    attribute,
    written,
    exact: length !== null && zone === null && (padded || last?.part !== '%f'),
    runsInto: (next) => end !== undefined && !padded && runsInto(end, next),
  };
}

/** What cuts a time is in its parts already. */
function withoutCut({ width, align, fill }: Padding): Padding {
  return {
    ...(width === undefined ? {} : { width }),
    ...(align === undefined ? {} : { align }),
    ...(fill === undefined ? {} : { fill }),
  };
}

function add(sum: number | null, length: number | null): number | null {
  return sum === null || length === null ? null : sum + length;
}

/** The parts that are left of a time of so many characters; null when a number would be cut. */
function cutParts(parts: readonly DatePart[], max: number): readonly DatePart[] | null {
  const kept: DatePart[] = [];
  let left = max;
  for (const part of parts) {
    if (left === 0) return kept;
    if (part.length === null) return null;
    if (part.length <= left) kept.push(part);
    else if (part.part === '%f') kept.push({ part: '%f', length: left });
    else if (part.part.startsWith('%')) return null;
    else kept.push({ part: part.part.slice(0, left), length: left });
    left = Math.max(0, left - part.length);
  }
  return kept;
}

/** Whether what follows a time of any shape cannot be taken for more of it: a fraction, AM, a zone. */
function isSafe({ next, beyond }: TimeContext): boolean {
  if (next === undefined) return true;
  if (next.kind === 'field') return false;
  if (next.text === ' ' && beyond?.kind === 'field' && maySayZone(beyond)) return false;
  return !/^(?:[\d.+-]| [+-](?:\d|$)| ?(?:[AP]M|UTC|GMT|Z))/i.test(next.text);
}

/** "+1130" may be a number with its sign. */
function maySayZone({ attribute, conversion, layout }: WrittenField): boolean {
  return layout.sign === '+' || (conversion === 'integer' && kindOf(attribute) === 'unknown');
}

function zoneNote(field: string): Ambiguity {
  return {
    field,
    reason: 'The zone that the format writes after the time is taken at its word.',
  };
}
