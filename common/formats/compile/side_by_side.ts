import type { FormatToken } from '../format_row';
import type { Ambiguity, Cell } from './cell';
import { firstOfText } from './datefmt_parts';
import { refuse, type Refusal } from './written_piece';

export interface Apart {
  readonly kind: 'apart';
  readonly cells: readonly Cell[];
  readonly notes: readonly Ambiguity[];
}

/**
 * Values with no text between them. The first must always take the same number of characters, or end where the second cannot
 * go on with it; a value that is padded takes exactly its width, except for those that are longer, which is said.
 */
export function tellApart(cells: readonly Cell[]): Apart | Refusal {
  const apart: Cell[] = [];
  const notes: Ambiguity[] = [];
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    const next = cells[i + 1];
    if (!cell) break;
    if (!next || cell.exact || !sticks(cell, next.token)) {
      apart.push(cell);
      continue;
    }
    const bound = boundTo(cell);
    if (!bound) return sideBySide(cell, next);
    apart.push(bound.cell);
    notes.push({
      field: cell.attribute ?? '',
      reason: `A value of more than ${bound.width} characters runs into ${nameOf(next)}.`,
    });
  }
  return { kind: 'apart', cells: apart, notes };
}

function sticks(cell: Cell, next: FormatToken): boolean {
  const { kind } = cell.token;
  switch (next.kind) {
    case 'literal':
      // Words and texts end where the literal begins, whatever it is; levels too.
      return (kind === 'integer' || kind === 'time') && cell.runsInto(firstOfText(next.text));
    case 'level':
      return cell.runsInto('letter');
    case 'integer':
      return cell.runsInto('digit') || cell.runsInto('sign');
    case 'column':
      return false;
    case 'time':
    case 'word':
    case 'text':
    case 'message':
      return true;
  }
}

/** With its width as a bound; null when it has no width. */
function boundTo(cell: Cell): { cell: Cell; width: number } | null {
  const { token } = cell;
  if (!('width' in token) || token.width === undefined) return null;
  const { width } = token;
  // A time that is padded ends with its padding.
  if (token.kind === 'time' || (token.max !== undefined && token.max > width)) return null;
  return { cell: { ...cell, token: { ...token, max: token.max ?? width }, exact: true }, width };
}

function nameOf(cell: Cell): string {
  return cell.attribute ?? `"${cell.written}"`;
}

function sideBySide(cell: Cell, next: Cell): Refusal {
  const name = nameOf(cell);
  return refuse(
    next.attribute === null
      ? `Where "${cell.written}" ends cannot be told from "${next.written}" after it.`
      : `Where "${cell.written}" ends and "${next.written}" begins cannot be told: nothing stands between them.`,
    'Put a space or another character between them.',
    name,
  );
}
