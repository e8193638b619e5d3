import { refuse, type Refusal, type WrittenPiece } from './written_piece';

export interface OneLine {
  readonly kind: 'one_line';
  readonly pieces: readonly WrittenPiece[];
  readonly notes: readonly string[];
}

/**
 * A record is known by its first line. Line breaks at the beginning of a format belong to the record before, one directly
 * before the message leaves the first line without a message, and what follows one after the message is part of it;
 * any other cannot be read back.
 */
export function firstLineOf(pieces: readonly WrittenPiece[]): OneLine | Refusal {
  const kept: WrittenPiece[] = [];
  const notes: string[] = [];
  let messageSeen = false;
  for (const [i, piece] of pieces.entries()) {
    if (piece.kind === 'field') {
      messageSeen ||= isMessage(piece);
      kept.push(piece);
      continue;
    }
    const text = i === 0 ? piece.text.replace(/^(?:[ \t]*\r?\n)+/, '') : piece.text;
    const line = text.search(/[\r\n]/);
    const next = pieces[i + 1];
    if (line < 0) kept.push({ kind: 'literal', text });
    else if (messageSeen) {
      kept.push({ kind: 'literal', text: text.slice(0, line) });
      if (next) notes.push('What follows the line break after the message stays part of the message.');
      break;
    } else if (next?.kind === 'field' && isMessage(next) && text.slice(line).trim() === '') {
      notes.push('The message begins on the line after: the first line of a record has none.');
      kept.push({ kind: 'literal', text });
    } else {
      return refuse(
        'The format has a line break before its message: a record is known by its first line alone.',
        'Take the line break out, or put it directly before the message.',
        next?.kind === 'field' ? next.attribute : null,
      );
    }
  }
  const filled = kept.filter((piece) => piece.kind === 'field' || piece.text !== '');
  return { kind: 'one_line', pieces: filled, notes };
}

function isMessage(piece: WrittenPiece): boolean {
  return piece.kind === 'field' && (piece.attribute === 'message' || piece.attribute === 'msg');
}
