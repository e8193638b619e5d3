/** A piece of Python source text, as far as literals and calls go. */
export type PythonToken =
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'mark'; readonly value: string }
  /** A number, or anything else that no format is made of. */
  | { readonly kind: 'other'; readonly value: string };

const SIMPLE_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\n', ''],
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
]);

/**
 * Cuts Python source (or JSON, whose texts read the same) into tokens; comments are left out, and adjacent strings are one.
 * @returns null when a string is never closed
 * Source: https://docs.python.org/3/reference/lexical_analysis.html#string-and-bytes-literals
 */
export function pythonTokens(source: string): readonly PythonToken[] | null {
  const tokens: PythonToken[] = [];
  let at = 0;
  while (at < source.length) {
    const char = source.charAt(at);
    if (/\s|\\/.test(char)) {
      at++;
      continue;
    }
    if (char === '#') {
      const end = source.indexOf('\n', at);
      at = end < 0 ? source.length : end;
      continue;
    }
    const prefix = /^[rRuUbBfF]{0,2}(?=['"])/.exec(source.slice(at, at + 3));
    if (prefix) {
      const read = readString(source, at + prefix[0].length, /r/i.test(prefix[0]));
      if (!read) return null;
      at = read.end;
      if (/f/i.test(prefix[0])) {
        tokens.push({ kind: 'other', value: 'an f-string' });
        continue;
      }
      const last = tokens.at(-1);
      if (last?.kind === 'string')
        tokens[tokens.length - 1] = { kind: 'string', value: last.value + read.value };
      else tokens.push({ kind: 'string', value: read.value });
      continue;
    }
    const end = wordEnd(source, at);
    const word = source.slice(at, end);
    if (end === at) tokens.push({ kind: 'mark', value: char });
    else tokens.push({ kind: /^\d/.test(word) ? 'other' : 'name', value: word });
    at = Math.max(end, at + 1);
  }
  return tokens;
}

/** Where a name or a number ends; names are taken with their dots. */
function wordEnd(source: string, at: number): number {
  let end = at;
  while (end < source.length && /[\p{L}\p{N}_.]/u.test(source.charAt(end))) end++;
  return end;
}

function readString(source: string, at: number, raw: boolean): { value: string; end: number } | null {
  const quote = source.charAt(at);
  const long = source.startsWith(quote.repeat(3), at);
  const close = long ? quote.repeat(3) : quote;
  let value = '';
  let i = at + close.length;
  while (i < source.length) {
    if (source.startsWith(close, i)) return { value, end: i + close.length };
    const char = source.charAt(i);
    if (!long && char === '\n') return null;
    if (char !== '\\') {
      value += char;
      i++;
    } else if (raw) {
      value += source.slice(i, i + 2);
      i += 2;
    } else {
      const escape = readEscape(source, i + 1);
      value += escape.value;
      i = escape.end;
    }
  }
  return null;
}

/** What stands after a backslash; an escape that Python does not know keeps its backslash. */
function readEscape(source: string, at: number): { value: string; end: number } {
  const char = source.charAt(at);
  const simple = SIMPLE_ESCAPES.get(char);
  if (simple !== undefined) return { value: simple, end: at + 1 };
  const digits = { x: 2, u: 4, U: 8 }[char];
  if (digits !== undefined) {
    const hex = source.slice(at + 1, at + 1 + digits);
    const code = /^[0-9a-f]+$/i.test(hex) && hex.length === digits ? parseInt(hex, 16) : -1;
    if (code >= 0 && code <= 0x10ffff) return { value: String.fromCodePoint(code), end: at + 1 + digits };
  }
  const octal = /^[0-7]{1,3}/.exec(source.slice(at, at + 3));
  if (octal) return { value: String.fromCodePoint(parseInt(octal[0], 8)), end: at + octal[0].length };
  return { value: `\\${char}`, end: at + 1 };
}
