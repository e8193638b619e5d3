/** A piece of a KQL or Lucene text. */
export type QueryToken =
  /** `(`, `)`, `:`, `not`, or `other` for what is neither a term nor matters for terms. */
  | { readonly kind: '(' | ')' | ':' | 'not' | 'other' }
  | { readonly kind: 'term'; readonly text: string; readonly quoted: boolean };

/** A longer text is not worth marking. */
const MOST_TOKENS = 500;
const ENDS_TERM = /[\s()[\]{}:<>="]/;

/** Cuts a query bar's text into pieces, in one go from left to right. */
export function queryTokens(query: string): readonly QueryToken[] {
  const tokens: QueryToken[] = [];
  let at = 0;
  while (at < query.length && tokens.length < MOST_TOKENS) {
    const [token, end] = tokenAt(query, at);
    if (token !== null) tokens.push(token);
    at = end;
  }
  return tokens;
}

function tokenAt(query: string, at: number): [QueryToken | null, number] {
  const sign = query[at] ?? '';
  if (/\s/.test(sign)) return [null, at + 1];
  if (sign === '(' || sign === ')' || sign === ':') return [{ kind: sign }, at + 1];
  if (sign === '!' || sign === '-') return [{ kind: 'not' }, at + 1];
  if (sign === '+' || sign === '&' || sign === '|') return [null, at + 1];
  if (sign === '[') return [{ kind: 'other' }, endOf(query, at, ']')];
  if (sign === '/') return [{ kind: 'other' }, endOf(query, at, '/')];
  if (sign === '"') return quotedAt(query, at);
  if (ENDS_TERM.test(sign)) return [{ kind: 'other' }, at + 1];
  return termAt(query, at);
}

/** Beyond the closing sign; to the end when there is none. */
function endOf(query: string, at: number, closing: string): number {
  const end = query.indexOf(closing, at + 1);
  return end < 0 ? query.length : end + 1;
}

function quotedAt(query: string, from: number): [QueryToken, number] {
  let text = '';
  let at = from + 1;
  for (; at < query.length && query[at] !== '"'; at++) {
    if (query[at] === '\\') at++;
    text += query[at] ?? '';
  }
  return [{ kind: 'term', text, quoted: true }, at + 1];
}

function termAt(query: string, from: number): [QueryToken | null, number] {
  let text = '';
  let at = from;
  for (; at < query.length && !ENDS_TERM.test(query[at] ?? ''); at++) {
    if (query[at] === '\\') at++;
    text += query[at] ?? '';
  }
  const word = text.toLowerCase();
  if (word === 'and' || word === 'or') return [null, at];
  if (word === 'not') return [{ kind: 'not' }, at];
  // Lucene's "about like" and "counts more".
  return [{ kind: 'term', text: text.replace(/[~^][\d.]*$/, ''), quoted: false }, at];
}
