import {
  joinLiterals,
  MAX_WIDTH,
  PLAIN,
  refuse,
  type Conversion,
  type Layout,
  type Pieces,
  type Refusal,
  type WrittenField,
  type WrittenPiece,
} from './written_piece';

/**
 * Cuts a format of `%` style into its pieces, as Python's `%` does with a dictionary:
 * `%(name)[flags][width][.precision][length]conversion`, and `%%`.
 * Source: https://docs.python.org/3/library/stdtypes.html#printf-style-string-formatting
 */
export function readPercentStyle(format: string): Pieces {
  const pieces: WrittenPiece[] = [];
  let at = 0;
  while (at < format.length) {
    const percent = format.indexOf('%', at);
    if (percent < 0) break;
    pieces.push({ kind: 'literal', text: format.slice(at, percent) });
    if (format[percent + 1] === '%') {
      pieces.push({ kind: 'literal', text: '%' });
      at = percent + 2;
      continue;
    }
    const field = readField(format, percent);
    if (field.kind === 'refused') return field;
    pieces.push(field);
    at = percent + field.written.length;
  }
  pieces.push({ kind: 'literal', text: format.slice(at) });
  return { kind: 'pieces', pieces: joinLiterals(pieces) };
}

const CONVERSIONS: ReadonlyMap<string, Conversion> = new Map([
  ...pairs('diu', 'integer'),
  ...pairs('fF', 'fixed'),
  ...pairs('eEgGoxX', 'other'),
  ...pairs('s', 'text'),
  ...pairs('ra', 'quoted'),
  ...pairs('c', 'character'),
]);

function pairs(letters: string, conversion: Conversion): readonly [string, Conversion][] {
  return [...letters].map((letter) => [letter, conversion]);
}

function readField(format: string, percent: number): WrittenField | Refusal {
  if (format[percent + 1] !== '(') {
    const what = format.slice(percent, percent + 2);
    return refuse(
      `"${what}" at character ${percent + 1} names no attribute of the record.`,
      'Write %% for a percent sign, or name the attribute: %(message)s.',
    );
  }
  const nameEnd = closing(format, percent + 1);
  if (nameEnd < 0) {
    return refuse(
      `The bracket after "%(" at character ${percent + 1} is never closed.`,
      'Close it: %(message)s.',
    );
  }
  const attribute = format.slice(percent + 2, nameEnd);
  let at = nameEnd + 1;
  const flagsAt = at;
  while (at < format.length && '-+ #0'.includes(format.charAt(at))) at++;
  const flags = format.slice(flagsAt, at);
  const width = readNumber(format, at);
  at = width.end;
  let precision: number | null = null;
  if (format[at] === '.') {
    const read = readNumber(format, at + 1);
    precision = read.value;
    at = read.end;
  }
  if (format[at] === '*') {
    return refuse(
      `"%(${attribute})…*" takes its width from an argument, and a log record has none.`,
      'Write the width as a number.',
      attribute,
    );
  }
  if ('hlL'.includes(format[at] ?? '-')) at++;
  const letter = format[at];
  const written = format.slice(percent, at + 1);
  if (letter === undefined) {
    return refuse(`"${written}" ends before it says how to write the value.`, 'Add an "s".', attribute);
  }
  const conversion = CONVERSIONS.get(letter);
  if (conversion === undefined) {
    return refuse(
      `"${written}" ends in "${letter}", which is no conversion that Python knows.`,
      `Write %(${attribute})s; a literal percent sign is %%.`,
      attribute,
    );
  }
  if (Math.max(width.value, precision ?? 0) > MAX_WIDTH) return tooWide(written, attribute);
  const layout = percentLayout(flags, width.value, precision, conversion);
  return { kind: 'field', attribute, written, conversion, layout };
}

export function tooWide(written: string, attribute: string): Refusal {
  return refuse(`"${written}" pads to more than ${MAX_WIDTH} characters.`, 'Use a smaller width.', attribute);
}

function percentLayout(
  flags: string,
  width: number,
  precision: number | null,
  conversion: Conversion,
): Layout {
  const number = conversion === 'integer' || conversion === 'fixed' || conversion === 'other';
  const left = flags.includes('-');
  const zeros = number && flags.includes('0') && !left;
  return {
    ...PLAIN,
    width,
    precision,
    align: left ? 'left' : zeros ? 'inside' : 'right',
    fill: zeros ? '0' : ' ',
    sign: !number ? '' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '',
  };
}

/** Where the bracket that opens at a place closes; Python counts those between. */
function closing(format: string, at: number): number {
  let depth = 0;
  for (let i = at; i < format.length; i++) {
    if (format[i] === '(') depth++;
    else if (format[i] === ')' && --depth === 0) return i;
  }
  return -1;
}

/** Digits as a number, 0 without any. */
export function readNumber(text: string, at: number): { value: number; end: number } {
  let end = at;
  while (end < text.length && text.charAt(end) >= '0' && text.charAt(end) <= '9') end++;
  return { value: end === at ? 0 : Number(text.slice(at, end)), end };
}
