/** A stretch of text: as it is, or a stand-in for characters that must not act. */
export interface TextPart {
  readonly text: string;
  /** What the characters are, for a tooltip; null for plain text. */
  readonly mark: string | null;
}

/** More marks than this in one text are drawn without their own element: a page of NULs must not freeze the page. */
const MAX_MARKS = 2_000;

const NAMES: ReadonlyMap<number, string> = new Map([
  [0x061c, 'ALM'],
  [0x200b, 'ZWSP'],
  [0x200c, 'ZWNJ'],
  [0x200d, 'ZWJ'],
  [0x200e, 'LRM'],
  [0x200f, 'RLM'],
  [0x2028, 'LS'],
  [0x2029, 'PS'],
  [0x202a, 'LRE'],
  [0x202b, 'RLE'],
  [0x202c, 'PDF'],
  [0x202d, 'LRO'],
  [0x202e, 'RLO'],
  [0x2060, 'WJ'],
  [0x2066, 'LRI'],
  [0x2067, 'RLI'],
  [0x2068, 'FSI'],
  [0x2069, 'PDI'],
  [0xfeff, 'BOM'],
]);

// Controls but tab and line feed; bidi and zero-width characters; surrogates without their other half.
const ACTING =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Cuts hostile text into what can be shown as it is and stand-ins for what cannot: terminal escapes, controls,
 * right-to-left overrides, zero-width characters. Line feeds and tabs stay.
 * @param oneLine also shows line feeds, as ⏎
 */
export function visibleParts(text: string, oneLine = false): readonly TextPart[] {
  const source = oneLine ? text.replace(/\r?\n/g, ' ⏎ ') : text.replace(/\r\n/g, '\n');
  const parts: TextPart[] = [];
  let end = 0;
  let marks = 0;
  const plain = (added: string) => {
    const last = parts.at(-1);
    if (last !== undefined && last.mark === null)
      parts[parts.length - 1] = { text: last.text + added, mark: null };
    else if (added !== '') parts.push({ text: added, mark: null });
  };
  for (const match of source.matchAll(ACTING)) {
    const code = match[0].charCodeAt(0);
    const at = match.index;
    if (isJoiner(code) && joinsLetters(source, at)) continue;
    plain(source.slice(end, at));
    end = at + 1;
    marks++;
    if (marks > MAX_MARKS) plain(standIn(code));
    else parts.push({ text: standIn(code), mark: codePoint(code) });
  }
  plain(source.slice(end));
  return parts;
}

function standIn(code: number): string {
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '␡';
  const name = NAMES.get(code);
  return name === undefined ? `‹${codePoint(code)}›` : `‹${name}›`;
}

function codePoint(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function isJoiner(code: number): boolean {
  return code === 0x200c || code === 0x200d;
}

// Persian, Indic scripts and emoji families need their joiners; between ASCII they only hide something.
function joinsLetters(text: string, at: number): boolean {
  return at > 0 && at + 1 < text.length && text.charCodeAt(at - 1) > 0x2ff && text.charCodeAt(at + 1) > 0x2ff;
}

/**
 * The first part of a long text, and how much it is of.
 * @param limit characters (UTF-16 units); a surrogate pair is not cut
 */
export function cutText(text: string, limit: number): { readonly text: string; readonly cut: boolean } {
  if (text.length <= limit) return { text, cut: false };
  const code = text.charCodeAt(limit - 1);
  const whole = code >= 0xd800 && code <= 0xdbff ? limit - 1 : limit;
  return { text: text.slice(0, whole), cut: true };
}
