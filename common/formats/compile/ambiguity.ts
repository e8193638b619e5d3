import type { Ambiguity, Cell } from './cell';

/**
 * Characters that values of an attribute hold in practice. What is not listed (threads and tasks that a program
 * named, its own attributes) may hold anything.
 */
const HOLDS: ReadonlyMap<string, RegExp> = new Map([
  ['name', /^[\p{L}\p{N}_.-]+$/u],
  ['module', /^[\p{L}\p{N} _<>-]+$/u],
  ['funcName', /^[\p{L}\p{N}_<>]+$/u],
  ['levelname', /^[\p{L}\p{N}_.-]+$/u],
  ['pathname', /^[\p{L}\p{N} _.:/\\~()<>-]+$/u],
  ['filename', /^[\p{L}\p{N} _.()<>-]+$/u],
  ['threadName', /^[\p{L}\p{N} _.:()-]+$/u],
  ['processName', /^[\p{L}\p{N} _.:()-]+$/u],
  ['taskName', /^[\p{L}\p{N} _.:()-]+$/u],
]);
const NUMBER = /^[\d.e+-]+$/;

/**
 * What is read back right for most values and wrong for some: a value that itself holds the text that ends it, a message
 * with more after it, a time that is said twice.
 */
export function ambiguities(cells: readonly Cell[]): readonly Ambiguity[] {
  const found: Ambiguity[] = [];
  const messageAt = cells.findIndex(({ token }) => token.kind === 'message');
  cells.forEach((cell, i) => {
    const { token, attribute } = cell;
    const next = cells[i + 1];
    if (attribute === null || next?.token.kind !== 'literal' || cell.exact) return;
    const { text } = next.token;
    if (token.kind === 'message') {
      found.push({
        field: attribute,
        reason: `More follows the message: it is found from the end of the record's first line. A message of several lines keeps it.`,
      });
    } else if (mayHold(cell, text, cells[i + 2])) {
      found.push({ field: attribute, reason: `A value that itself holds "${shown(text)}" is cut there.` });
    }
  });
  const times = cells.filter(({ token, attribute }) => token.kind === 'time' && attribute === 'asctime');
  if (times.length > 1)
    found.push({ field: 'asctime', reason: 'The time is written twice; they are taken for one.' });
  if (messageAt === 0) {
    found.push({
      field: 'message',
      reason: 'Nothing stands before the message: every line is a record of its own.',
    });
  }
  return found;
}

function mayHold({ token, attribute }: Cell, text: string, beyond: Cell | undefined): boolean {
  switch (token.kind) {
    case 'word':
    case 'text': {
      const holds =
        token.field.startsWith('labels.') && token.kind === 'word'
          ? wordOf(attribute)
          : HOLDS.get(attribute ?? '');
      if (holds && !holds.test(text)) return false;
      // A text ends only where a time follows, if one does, and no value goes on like a whole time.
      return !(token.kind === 'text' && holds !== undefined && isWholeTime(beyond));
    }
    case 'level':
      return /^[\p{L}\p{N}_.-]+$/u.test(text);
    default:
      return false;
  }
}

function isWholeTime(cell: Cell | undefined): boolean {
  if (cell?.token.kind !== 'time') return false;
  return cell.token.parts.length >= 5 || cell.token.parts[0] === '%any';
}

/** Numbers that are kept as text are words of labels, as `module` is. */
function wordOf(attribute: string | null): RegExp {
  return HOLDS.get(attribute ?? '') ?? NUMBER;
}

function shown(text: string): string {
  return text.replaceAll('\n', '\\n').replaceAll('\t', '\\t');
}
