import { literalCell, type Cell } from './cell';
import { refuse, type Refusal, type WrittenField, type WrittenPiece } from './written_piece';

/** Level, colon and what pads them, and the character after it, as uvicorn writes `%(levelprefix)s `. */
const WIDTH = 10;

export interface UvicornLevel {
  readonly kind: 'cells';
  readonly cells: readonly Cell[];
  /** The literal after it without the space that is part of the padding. */
  readonly next: WrittenPiece;
}

/**
 * `%(levelprefix)s` of uvicorn: "INFO:    ", the level, a colon and spaces up to nine characters. It is read where its
 * column is known: at the beginning of a format, after literal text at most.
 * Source: https://github.com/encode/uvicorn/blob/master/uvicorn/logging.py
 */
export function uvicornLevel(
  field: WrittenField,
  before: readonly Cell[],
  next: WrittenPiece | undefined,
): UvicornLevel | Refusal {
  const { attribute, written, layout } = field;
  const start = before.reduce((sum, { written: text }) => sum + text.length, 0);
  const literal = before.every((cell) => cell.attribute === null);
  if (!literal || layout.width > 0 || next?.kind !== 'literal' || !next.text.startsWith(' ')) {
    return refuse(
      `"${written}" is padded with spaces, and can be read at the beginning of a format only.`,
      'Write %(levelname)s in its place, or put it first and a space after it.',
      attribute,
    );
  }
  const level: Cell = {
    token: { kind: 'level', words: 'named' },
    attribute,
    written,
    exact: false,
    runsInto: () => false,
  };
  const column = start + WIDTH;
  const padding: Cell = {
    token: { kind: 'column', column },
    attribute: null,
    written: '',
    exact: true,
    runsInto: () => false,
  };
  return {
    kind: 'cells',
    cells: [level, literalCell(':'), padding],
    next: { kind: 'literal', text: next.text.slice(1) },
  };
}
