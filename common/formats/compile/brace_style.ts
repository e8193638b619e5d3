import { readNumber, tooWide } from './percent_style';
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
 * Cuts a format of `{` style into its pieces, as `str.format` does and as `logging.StrFormatStyle.validate` allows:
 * `{name!conversion:[[fill]align][sign][#][0][width][grouping][.precision][type]}`, `{{` and `}}`.
 * Source: https://docs.python.org/3/library/string.html#format-string-syntax
 */
export function readBraceStyle(format: string): Pieces {
  const pieces: WrittenPiece[] = [];
  let literal = '';
  let at = 0;
  while (at < format.length) {
    const char = format.charAt(at);
    if (char !== '{' && char !== '}') {
      literal += char;
      at++;
    } else if (format[at + 1] === char) {
      literal += char;
      at += 2;
    } else if (char === '}') {
      return refuse(
        `The "}" at character ${at + 1} closes nothing.`,
        'Write }} for a closing brace in the text.',
      );
    } else {
      const field = readField(format, at);
      if (field.kind === 'refused') return field;
      pieces.push({ kind: 'literal', text: literal }, field);
      literal = '';
      at += field.written.length;
    }
  }
  pieces.push({ kind: 'literal', text: literal });
  return { kind: 'pieces', pieces: joinLiterals(pieces) };
}

function readField(format: string, open: number): WrittenField | Refusal {
  const close = format.indexOf('}', open);
  if (close < 0) {
    return refuse(
      `The "{" at character ${open + 1} is never closed.`,
      'Close it, or write {{ for a brace in the text.',
    );
  }
  const written = format.slice(open, close + 1);
  const inside = format.slice(open + 1, close);
  const nameEnd = inside.search(/[!:]/);
  const attribute = nameEnd < 0 ? inside : inside.slice(0, nameEnd);
  const misnamed = checkName(attribute, written);
  if (misnamed) return misnamed;
  let rest = nameEnd < 0 ? '' : inside.slice(nameEnd);
  let converted: '' | 'text' | 'quoted' = '';
  if (rest.startsWith('!')) {
    const letter = rest.charAt(1);
    if (letter === '' || !'rsa'.includes(letter) || (rest.length > 2 && rest.charAt(2) !== ':')) {
      return refuse(`"${written}" has an unknown conversion after "!".`, 'Use !r, !s or !a.', attribute);
    }
    converted = letter === 's' ? 'text' : 'quoted';
    rest = rest.slice(2);
  }
  const spec = rest.startsWith(':') ? rest.slice(1) : '';
  if (spec.includes('{')) {
    return refuse(
      `"${written}" takes its width from another attribute.`,
      'Write the width as a number.',
      attribute,
    );
  }
  return readSpec(spec, { attribute, written, converted });
}

function checkName(attribute: string, written: string): Refusal | null {
  if (/^\d*$/.test(attribute)) {
    return refuse(
      `"${written}" names no attribute: a log record has no numbered arguments.`,
      'Name the attribute: {message}. For braces in the text write {{ and }}.',
    );
  }
  const access = attribute.search(/[.[]/);
  if (access >= 0) {
    return refuse(
      `"${written}" takes a part out of "${attribute.slice(0, access)}": which part it was cannot be read back.`,
      `Write the whole attribute: {${attribute.slice(0, access)}}.`,
      attribute,
    );
  }
  if (/^[\p{L}\p{N}_]+$/u.test(attribute)) return null;
  return refuse(
    `"${written}" names "${attribute}", which Python's logging takes for no name.`,
    'Names are letters, digits and "_". For braces in the text write {{ and }}.',
    attribute,
  );
}

interface Named {
  readonly attribute: string;
  readonly written: string;
  readonly converted: '' | 'text' | 'quoted';
}

const ALIGNS: ReadonlyMap<string, Layout['align']> = new Map([
  ['<', 'left'],
  ['>', 'right'],
  ['^', 'center'],
  ['=', 'inside'],
]);

function readSpec(spec: string, { attribute, written, converted }: Named): WrittenField | Refusal {
  // A fill is one character, also one that takes two places in a JavaScript text.
  const [first = '', second = ''] = spec;
  let at = 0;
  let fill = ' ';
  let filled = false;
  let align: Layout['align'] = null;
  if (ALIGNS.has(second)) {
    fill = first;
    filled = true;
    align = ALIGNS.get(second) ?? null;
    at = first.length + 1;
  } else if (ALIGNS.has(first)) {
    align = ALIGNS.get(first) ?? null;
    at = 1;
  }
  const signed = spec.charAt(at);
  const sign: Layout['sign'] = signed === '+' || signed === ' ' ? signed : '';
  if (sign !== '' || signed === '-') at++;
  const alternate = spec.charAt(at) === '#';
  if (alternate) at++;
  const zero = spec.charAt(at) === '0';
  const width = readNumber(spec, at);
  at = width.end;
  const grouped = spec.charAt(at) === ',' || spec.charAt(at) === '_';
  if (grouped) at++;
  let precision: number | null = null;
  if (spec.charAt(at) === '.') {
    const read = readNumber(spec, at + 1);
    if (read.end === at + 1) return badSpec(written, attribute);
    precision = read.value;
    at = read.end;
  }
  const type = spec.slice(at);
  const conversion = conversionOf(type, grouped, converted);
  if (conversion === null) return badSpec(written, attribute);
  if (fill.length > 1) {
    return refuse(
      `"${written}" pads with "${fill}", which counts as two characters.`,
      'Pad with another character.',
      attribute,
    );
  }
  if (Math.max(width.value, precision ?? 0) > MAX_WIDTH) return tooWide(written, attribute);
  if (zero && !filled) fill = '0';
  const numbersOnly =
    align === 'inside' ? '"="' : signed === '-' || sign !== '' ? 'a sign' : alternate ? '"#"' : null;
  const layout = { ...PLAIN, width: width.value, align, fill, precision, sign, numbersOnly };
  if (converted !== '' && (numbersOnly !== null || conversion !== converted))
    return badSpec(written, attribute);
  return { kind: 'field', attribute, written, conversion, layout };
}

function conversionOf(type: string, grouped: boolean, converted: '' | 'text' | 'quoted'): Conversion | null {
  if (type === '' && !grouped) return converted === '' ? 'own' : converted;
  if (type === 's') return grouped ? null : converted === '' ? 'text' : converted;
  if (type === 'n' || type === 'c') return grouped ? null : type === 'c' ? 'character' : 'other';
  if (type === '' || ['e', 'E', 'g', 'G', '%', 'b', 'o', 'x', 'X'].includes(type)) return 'other';
  if (type === 'd') return grouped ? 'other' : 'integer';
  if (type === 'f' || type === 'F') return grouped ? 'other' : 'fixed';
  return null;
}

function badSpec(written: string, attribute: string): Refusal {
  return refuse(
    `What follows ":" in "${written}" is no format that Python takes for it.`,
    'See "Format Specification Mini-Language" in the Python documentation.',
    attribute,
  );
}
