import { detectStyle } from './detect_style';
import { formatSourceSchema, type FormatSource } from './format_source';
import { iniFormatters } from './ini_formatters';
import { pythonTokens, type PythonToken } from './python_literal';
import { readValue, type PythonValue } from './python_value';

export type Pasted =
  | {
      readonly kind: 'formats';
      /** Not yet compiled, in the order in which they stand; at least one. */
      readonly formats: readonly FormatSource[];
      /** What was passed over beside them, a sentence each. */
      readonly skipped: readonly string[];
    }
  | { readonly kind: 'nothing'; readonly message: string; readonly action: string };

/** Characters of a pasted text that are looked at. */
export const MAX_PASTED = 100_000;

/**
 * The formats in what a person pastes: a format string by itself, with quotes or without; a `logging.config` dictionary or a
 * part of one, as Python or JSON; a `[formatter_…]` section of an ini file; code that calls `logging.basicConfig` or
 * `logging.Formatter`. Nothing of it is run. Without a style, the one that the format is written in is taken.
 */
export function readPasted(text: string): Pasted {
  const pasted = text.trim();
  if (pasted === '') return nothing('There is no format yet.', 'Paste the format string of your logging.');
  if (pasted.length > MAX_PASTED) {
    return nothing('The text is too long for a logging configuration.', 'Paste the formatter alone.');
  }
  const ini = iniFormatters(pasted);
  if (ini.length > 0) {
    return gather(ini.map(({ options }) => fromOptions((key) => options.get(key) ?? null)));
  }
  const tokens = pythonTokens(pasted) ?? [];
  // Entries of a dictionary without its brackets: 'format': '…', 'datefmt': '…'
  const entries = tokens[0]?.kind === 'string' && tokens[1]?.kind === 'mark' && tokens[1].value === ':';
  const found = foundIn(entries ? [mark('{'), ...tokens, mark('}')] : tokens);
  return found.length > 0 ? gather(found) : plainFormat(pasted, tokens);
}

function mark(value: string): PythonToken {
  return { kind: 'mark', value };
}

function foundIn(tokens: readonly PythonToken[]): readonly Found[] {
  const reading: Reading = { found: [], names: textNames(tokens) };
  for (const value of valuesIn(tokens)) collect(value, reading);
  return reading.found;
}

/** What is found on the way, and the texts that the code gave names to. */
interface Reading {
  readonly found: Found[];
  readonly names: ReadonlyMap<string, string>;
}

/** `FORMAT = "…"`, with brackets around it or without. */
function textNames(tokens: readonly PythonToken[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  tokens.forEach((token, i) => {
    const sign = tokens[i + 1];
    if (token.kind !== 'name' || sign?.kind !== 'mark' || sign.value !== '=') return;
    const read = readValue(tokens, i + 2);
    if (read?.value.kind === 'text') names.set(token.value, read.value.text);
  });
  return names;
}

function nothing(message: string, action: string): Pasted {
  return { kind: 'nothing', message, action };
}

/** A formatter: its arguments, or why it is none that can be compiled. */
type Found =
  | { readonly kind: 'source'; readonly source: FormatSource }
  | { readonly kind: 'skipped'; readonly why: string };

function skipped(why: string): Found {
  return { kind: 'skipped', why };
}

function gather(found: readonly Found[]): Pasted {
  const formats: FormatSource[] = [];
  const passedOver: string[] = [];
  for (const one of found) {
    if (one.kind === 'skipped') passedOver.push(one.why);
    else if (!formats.some((other) => same(other, one.source))) formats.push(one.source);
  }
  if (formats.length > 0) return { kind: 'formats', formats, skipped: passedOver };
  return nothing(passedOver.join(' '), 'Paste the format string that it writes by.');
}

function same(one: FormatSource, other: FormatSource): boolean {
  return one.format === other.format && one.style === other.style && one.datefmt === other.datefmt;
}

/** A string alone, `FORMAT = "…"`, or the bare text, which is not Python. */
function plainFormat(pasted: string, tokens: readonly PythonToken[]): Pasted {
  const named = tokens[0]?.kind === 'name' && tokens[1]?.kind === 'mark' && tokens[1].value === '=';
  const read = readValue(tokens, named ? 2 : 0);
  const rest = read ? tokens.slice(read.end) : [];
  const alone = rest.every((token) => token.kind === 'mark' && ',;'.includes(token.value));
  const format = read?.value.kind === 'text' && alone ? read.value.text : pasted;
  const style = detectStyle(format);
  if (style === null) {
    return nothing(
      'The text holds no format of Python logging.',
      'A format names what is written, such as %(asctime)s %(levelname)s %(message)s.',
    );
  }
  return gather([checked(format, style, null)]);
}

/** Every value that stands anywhere in a row of tokens, such as on the right of a "=". */
function* valuesIn(tokens: readonly PythonToken[]): Generator<PythonValue> {
  let at = 0;
  while (at < tokens.length) {
    const read = readValue(tokens, at);
    if (read && read.value.kind !== 'text') yield read.value;
    at = read ? read.end : at + 1;
  }
}

function collect(value: PythonValue, reading: Reading): void {
  if (value.kind === 'call') collectCall(value, reading);
  else if (value.kind === 'dict') collectDict(value.entries, reading);
  else if (value.kind === 'other') for (const item of value.items) collect(item, reading);
}

function collectDict(entries: ReadonlyMap<string, PythonValue>, reading: Reading): void {
  const factory = entries.get('()');
  const format = textOf(entries.get('format') ?? entries.get('fmt'), reading);
  if (factory !== undefined && format === null) {
    reading.found.push(
      skipped(`A formatter is made by ${nameOf(factory)}, whose format is not written here.`),
    );
  } else if (format !== null) {
    reading.found.push(fromOptions((key) => textOf(entries.get(key), reading)));
  }
  for (const value of entries.values()) collect(value, reading);
}

function nameOf(factory: PythonValue): string {
  if (factory.kind === 'text') return `"${factory.text}"`;
  return factory.kind === 'other' ? `"${factory.source}"` : 'code';
}

function collectCall(
  { name, positional, named }: Extract<PythonValue, { kind: 'call' }>,
  reading: Reading,
): void {
  const formatter = /(?:^|\.)(?:[A-Z]\w*)?Formatter$/.test(name);
  if (formatter || /(?:^|\.)basicConfig$/.test(name)) {
    // basicConfig takes its arguments by name only.
    const place = (i: number) => (formatter ? positional[i] : undefined);
    const given = named.get('format') ?? named.get('fmt') ?? place(0);
    const format = textOf(given, reading);
    if (format !== null) {
      const style = textOf(named.get('style') ?? place(2), reading);
      reading.found.push(fromParts(format, style, textOf(named.get('datefmt') ?? place(1), reading)));
    } else if (given)
      reading.found.push(skipped(`The format of ${name} is not written here: it is ${nameOf(given)}.`));
  }
  for (const value of [...positional, ...named.values()]) collect(value, reading);
}

function textOf(value: PythonValue | undefined, { names }: Reading): string | null {
  if (value?.kind === 'text') return value.text;
  return value?.kind === 'other' ? (names.get(value.source) ?? null) : null;
}

/** @param option of a formatter by its key */
function fromOptions(option: (key: string) => string | null): Found {
  const format = option('format') ?? option('fmt');
  if (format === null || format === '')
    return skipped('A formatter has no format: logging then writes the message alone.');
  return fromParts(format, option('style'), option('datefmt'));
}

function fromParts(format: string, style: string | null, datefmt: string | null): Found {
  const said = formatSourceSchema.shape.style.safeParse(style ?? detectStyle(format) ?? '%');
  return said.success
    ? checked(format, said.data, datefmt === '' ? null : datefmt)
    : skipped(`"${style}" is no style of logging: it is "%", "{" or "$".`);
}

function checked(format: string, style: FormatSource['style'], datefmt: string | null): Found {
  const source = formatSourceSchema.safeParse({ format, style, datefmt });
  return source.success
    ? { kind: 'source', source: source.data }
    : skipped('A format or its datefmt is too long.');
}
