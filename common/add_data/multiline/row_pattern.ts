import { escapeRegExp } from '../../escape_regexp';
import type { FormatRow, FormatToken, LevelToken } from '../../formats/format_row';
import { LEVEL_WORDS } from '../../formats/read/level_words';
import { CLOCK, DATED, DAY, EPOCH, LEVEL_LETTER, MONTH } from './pattern_pieces';

/**
 * The beginning of a row's records, up to the message, as a regular expression of what RE2 and JavaScript read alike. Values
 * that any text could be are taken as they come; the order of marks between them is what tells.
 * @returns "" for a row that says nothing before its message: each line begins a record then
 */
export function rowPattern({ tokens }: FormatRow): string {
  const end = tokens.findIndex(({ kind }) => kind === 'message');
  const ahead = end < 0 ? tokens : tokens.slice(0, end);
  const message = tokens[end];
  const begins = message?.kind === 'message' ? literally(message.begins ?? '') : '';
  return ahead.map((token, i) => tokenPattern(token, i === ahead.length - 1)).join('') + begins;
}

function tokenPattern(token: FormatToken, last: boolean): string {
  switch (token.kind) {
    case 'literal':
      // An empty message leaves no trailing space when an editor cut it.
      return last
        ? literally(token.text.trimEnd()) + (/\s$/.test(token.text) ? String.raw`(?:\s|$)` : '')
        : literally(token.text);
    case 'time':
      return padded(token, token.parts.map(timePart).join(''));
    case 'level':
      return padded(token, levelPattern(token));
    case 'integer':
      return padded(token, String.raw`(?:[-+]?\d+|None)`);
    case 'word':
      return padded(token, String.raw`\S+?`);
    case 'text':
      return String.raw`.*?`;
    case 'column':
      return ' +';
    case 'message':
      return '';
  }
}

function padded(
  { width, fill = ' ' }: { readonly width?: number; readonly fill?: string },
  value: string,
): string {
  if (width === undefined) return value;
  const pad = `${literally(fill)}*`;
  return pad + value + pad;
}

function levelPattern({ words, max }: LevelToken): string {
  if (words === 'initial') return LEVEL_LETTER;
  if (words === 'named') return String.raw`(?:Level \d+|[^\s:,|\[\](){}]+)`;
  const known = Object.keys(LEVEL_WORDS).flatMap((word) => [word, word.toLowerCase(), capitalised(word)]);
  const cut = known.map((word) => word.slice(0, max));
  const level = String.raw`(?:${[...new Set(cut)].join('|')}|Level \d+)`;
  return words === 'known' ? ` *${level} *` : level;
}

function capitalised(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase();
}

const REST_OF_TIME = String.raw`(?::\d\d)?(?:[.,]\d+)*(?: ?[AaPp][Mm])?(?: ?(?:Z|UTC|GMT)?(?:[-+]\d\d:?\d\d)?)?(?: \d{4})?`;

function timePart(part: string): string {
  if (part.length < 2 || !part.startsWith('%')) return literally(part);
  switch (part) {
    case '%any':
      return `(?:${DATED}${REST_OF_TIME}|${CLOCK}${REST_OF_TIME}|${EPOCH})`;
    case '%dated':
      return `(?:${DATED}${REST_OF_TIME})`;
    case '%b':
    case '%B':
      return `${MONTH}[a-z]*`;
    case '%a':
    case '%A':
      return `${DAY}[a-z]*`;
    case '%p':
      return '[AaPp][Mm]';
    case '%z':
      return String.raw`(?:Z|[-+][\d:.]+)?`;
    case '%Z':
      return '[A-Za-z+0-9:-]*';
    case '%Y':
      return String.raw`\d{4}`;
    default:
      // Numbers, with a space in place of a leading zero or without one.
      return String.raw` ?\d+(?:\.\d+)?`;
  }
}

/** A text that stands for itself; a tab can be seen. */
function literally(text: string): string {
  return escapeRegExp(text).replaceAll('\t', String.raw`\t`);
}
