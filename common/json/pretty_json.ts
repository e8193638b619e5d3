/** More levels than people read; what is deeper would grow with the square of its depth when it is indented. */
const MAX_DEPTH = 100;
/** A text that is longer is not looked at: it is shown as it is. */
const MAX_LENGTH = 2_000_000;

/** JSON that was found in a text. */
export interface PrettyJson {
  /** Indented by two spaces. Numbers are as they were written, however long; strings have their letters in place of `\u` escapes. */
  readonly text: string;
  readonly kind: 'object' | 'list';
  /** Keys or items at the outermost level. */
  readonly size: number;
}

/**
 * A JSON object or list in a form that people read; null when the text is neither.
 *
 * Written token by token: `JSON.parse` would round numbers above 2^53, drop all but the last of equal keys, and put keys
 * like "1" first. Takes time in proportion to the text.
 */
export function prettyJson(text: string): PrettyJson | null {
  const trimmed = text.trim();
  const first = trimmed.charAt(0);
  if ((first !== '{' && first !== '[') || trimmed.length > MAX_LENGTH || !isJson(trimmed)) return null;
  const parts: string[] = [];
  let depth = 0;
  let commas = 0;
  let opened = false;
  for (const [token] of trimmed.matchAll(TOKEN)) {
    const closes = token === '}' || token === ']';
    if (closes) depth--;
    // The first item of a list and the end of one that has some begin a line.
    if (opened !== closes) parts.push(lineBreak(depth));
    opened = token === '{' || token === '[';
    if (opened && ++depth > MAX_DEPTH) return null;
    if (token === ',' && depth === 1) commas++;
    parts.push(written(token, depth));
  }
  const empty = parts.length === 2;
  return { text: parts.join(''), kind: first === '{' ? 'object' : 'list', size: empty ? 0 : commas + 1 };
}

/** The grammar is JSON.parse's business; its result, with rounded numbers, is not used. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+/g;

function written(token: string, depth: number): string {
  if (token === ',') return `,${lineBreak(depth)}`;
  if (token === ':') return ': ';
  return token.startsWith('"') ? withLetters(token) : token;
}

function lineBreak(depth: number): string {
  return `\n${'  '.repeat(depth)}`;
}

/** Python's `json.dumps` escapes all that is not ASCII; controls and what is below stay escaped. */
function withLetters(token: string): string {
  if (!token.includes('\\u')) return token;
  return token.replace(/\\(?:u([0-9a-fA-F]{4})|.)/g, (escape, hex: string | undefined) => {
    const code = hex === undefined ? 0 : Number.parseInt(hex, 16);
    return code > 0xa0 ? String.fromCharCode(code) : escape;
  });
}
