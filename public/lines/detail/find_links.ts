/** A stretch of a text: an address that may be followed, or anything else. */
export interface TextStretch {
  readonly text: string;
  /** What the browser is sent to; null for what is only text. */
  readonly href: string | null;
}

/** Addresses beyond these stay text: a text of nothing else must not freeze the page. */
const MAX_LINKS = 200;
/** Longest address that is one. */
const MAX_LENGTH = 2_000;

// What ends an address in a text: white space, quotes, brackets that no address has, controls, and characters that
// nobody sees or that change how the rest is read, which must not be in the address that a person believes to see.
const ADDRESS = /\bhttps?:\/\/[^\s"'`<>\\^{}|\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]+/giu;
const HIDING = /^[\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/**
 * The addresses in a text from a log, which is hostile: only `http` and `https`, none with a user name or password
 * ("https://bank.example@evil.example"), none with characters that hide or turn round a part of it. Punctuation at the
 * end is the sentence's.
 */
export function findLinks(text: string): readonly TextStretch[] {
  const stretches: TextStretch[] = [];
  let end = 0;
  let links = 0;
  if (!/https?:\/\//i.test(text)) return [{ text, href: null }];
  for (const match of text.matchAll(ADDRESS)) {
    const after = match.index + match[0].length;
    const written = withoutPunctuation(match[0]);
    // Cut off at a character that hides something, it is no address to trust.
    const href = HIDING.test(text.slice(after, after + 2)) ? null : hrefOf(written);
    if (href === null) continue;
    if (++links > MAX_LINKS) break;
    if (match.index > end) stretches.push({ text: text.slice(end, match.index), href: null });
    stretches.push({ text: written, href });
    end = match.index + written.length;
  }
  if (end < text.length || stretches.length === 0) stretches.push({ text: text.slice(end), href: null });
  return stretches;
}

function hrefOf(written: string): string | null {
  if (written.length > MAX_LENGTH) return null;
  try {
    const { protocol, username, password, hostname, href } = new URL(written);
    const web = protocol === 'http:' || protocol === 'https:';
    return web && hostname !== '' && username === '' && password === '' ? href : null;
  } catch {
    return null;
  }
}

const CLOSING: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/** A closing bracket belongs to an address that has the opening one: `https://a.example/x_(y)`. */
function withoutPunctuation(address: string): string {
  let end = address.length;
  const count = { '(': 0, ')': 0, '[': 0, ']': 0 };
  for (const character of address) if (isBracket(character)) count[character]++;
  for (; end > 0; end--) {
    const last = address.charAt(end - 1);
    const opening = CLOSING[last];
    if (opening !== undefined && isBracket(last) && isBracket(opening)) {
      if (count[last] <= count[opening]) break;
      count[last]--;
    } else if (!/[.,;:!?*_~]/.test(last)) break;
  }
  return address.slice(0, end);
}

type Bracket = '(' | ')' | '[' | ']';

function isBracket(character: string): character is Bracket {
  return character === '(' || character === ')' || character === '[' || character === ']';
}
