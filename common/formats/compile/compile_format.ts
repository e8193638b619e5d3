import type { FormatRow, FormatToken } from '../format_row';
import { ambiguities } from './ambiguity';
import { attributeCells } from './attribute_cells';
import { readBraceStyle } from './brace_style';
import { literalCell, type Ambiguity, type Cell } from './cell';
import { withoutColors } from './colors';
import { detectStyle } from './detect_style';
import { readDollarStyle } from './dollar_style';
import type { FormatSource } from './format_source';
import { firstLineOf } from './line_breaks';
import { readPercentStyle } from './percent_style';
import { tellApart } from './side_by_side';
import { uvicornLevel } from './uvicorn_level';
import { checkField } from './value_kind';
import { joinLiterals, refuse, type Pieces, type Refusal, type WrittenPiece } from './written_piece';
import { zoneAtStart, type ZoneText } from './zone_text';

export type Compiled = CompiledRow | RefusedFormat;

export interface CompiledRow {
  readonly kind: 'row';
  readonly row: FormatRow;
  /** For some values it cannot be read back, or not as the person may think. */
  readonly warnings: readonly Ambiguity[];
}

export interface RefusedFormat {
  readonly kind: 'refused';
  /** What is wrong, a sentence. */
  readonly message: string;
  /** What to do, a sentence. */
  readonly action: string;
  /** The attribute that it is about, as written; null when it is about none. */
  readonly field: string | null;
  readonly ambiguities: readonly Ambiguity[];
}

/**
 * Compiles a format of `logging.Formatter` to a row of tokens. What Python would not write and what cannot be read back is
 * refused; what can be read back for most values only is a row with warnings.
 * @param id of the row: documents keep it
 */
export function compileFormat(source: FormatSource, id: string): Compiled {
  const read = STYLES[source.style](source.format);
  const compiled = read.kind === 'refused' ? read : compilePieces(read.pieces, source, id);
  return compiled.kind === 'row' ? compiled : withStyleHint(compiled, source);
}

const STYLES: Readonly<Record<FormatSource['style'], (format: string) => Pieces>> = {
  '%': readPercentStyle,
  '{': readBraceStyle,
  $: readDollarStyle,
};

function compilePieces(
  written: readonly WrittenPiece[],
  { format, datefmt }: FormatSource,
  id: string,
): CompiledRow | Refusal {
  const line = firstLineOf(joinLiterals(withoutColors(written)));
  if (line.kind === 'refused') return line;
  const wrong = checkMessage(line.pieces) ?? firstRefusal(line.pieces);
  if (wrong) return wrong;
  const cells: Cell[] = [];
  const warnings: Ambiguity[] = line.notes.map((reason) => ({ field: 'message', reason }));
  const pieces = [...line.pieces];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    if (!piece) break;
    if (piece.kind === 'literal') {
      cells.push(literalCell(piece.text));
      continue;
    }
    const next = pieces[i + 1];
    if (piece.attribute === 'levelprefix') {
      const level = uvicornLevel(piece, cells, next);
      if (level.kind === 'refused') return level;
      cells.push(...level.cells);
      pieces[i + 1] = level.next;
      continue;
    }
    const zone =
      next?.kind === 'literal' && mayHaveZone(piece.attribute, datefmt) ? zoneAtStart(next.text) : null;
    const made = attributeCells(piece, { datefmt, next, beyond: pieces[i + 2], zone });
    if (made.kind === 'refused') return made;
    if (zone && next) pieces[i + 1] = afterZone(next, zone);
    cells.push(...made.cells);
    warnings.push(...made.notes);
  }
  const apart = tellApart(joinCells(cells));
  if (apart.kind === 'refused') return apart;
  warnings.push(...apart.notes, ...ambiguities(apart.cells));
  const timed = apart.cells.some(({ token }) => token.kind === 'time');
  const tokens: FormatToken[] = apart.cells.map(({ token }) => (timed ? token : exactLevel(token)));
  if (!timed && tokens.some(({ kind }) => kind === 'level')) warnings.push(LEVEL_ALONE);
  return { kind: 'row', row: { id, format, tokens }, warnings: unique(warnings) };
}

const LEVEL_ALONE: Ambiguity = {
  field: 'levelname',
  reason:
    'Without a time a record is known by its level alone, so only the usual levels are recognised, not those added by addLevelName.',
};

/** Where no time begins a record, its level has to: any other word would make a record of each line of a traceback. */
function exactLevel(token: FormatToken): FormatToken {
  return token.kind === 'level' && token.words === 'named' ? { ...token, words: 'exact' } : token;
}

/** A zone may follow the time of day. */
function mayHaveZone(attribute: string, datefmt: string | null): boolean {
  if (attribute === 'msecs') return true;
  return attribute === 'asctime' && (datefmt === null || /%[-#_0]?[SfMTXRrp]$/.test(datefmt));
}

function afterZone(piece: WrittenPiece, { length }: ZoneText): WrittenPiece {
  return piece.kind === 'literal' ? { kind: 'literal', text: piece.text.slice(length) } : piece;
}

function checkMessage(pieces: readonly WrittenPiece[]): Refusal | null {
  const messages = pieces.filter(
    (piece) => piece.kind === 'field' && (piece.attribute === 'message' || piece.attribute === 'msg'),
  );
  if (messages.length === 1) return null;
  if (messages.length === 0) {
    return refuse('The format has no message.', 'Add it: %(message)s, {message} or ${message}.', 'message');
  }
  return refuse(
    'The format has the message more than once: where the first one ends cannot be told.',
    'Leave one of them out.',
    'message',
  );
}

function firstRefusal(pieces: readonly WrittenPiece[]): Refusal | null {
  for (const piece of pieces) {
    const wrong = piece.kind === 'field' ? checkField(piece) : null;
    if (wrong) return wrong;
  }
  return null;
}

/** Literal text in a row is one token. */
function joinCells(cells: readonly Cell[]): readonly Cell[] {
  const joined: Cell[] = [];
  for (const cell of cells) {
    const last = joined.at(-1);
    if (cell.token.kind === 'literal' && cell.token.text === '') continue;
    if (cell.token.kind === 'literal' && last?.token.kind === 'literal') {
      joined[joined.length - 1] = literalCell(last.token.text + cell.token.text);
    } else joined.push(cell);
  }
  return joined;
}

function unique(warnings: readonly Ambiguity[]): readonly Ambiguity[] {
  const seen = new Map(warnings.map((warning) => [`${warning.field}\n${warning.reason}`, warning]));
  return [...seen.values()];
}

/** A format in another style than was said reads as one without attributes. */
function withStyleHint({ message, action, field }: Refusal, { format, style }: FormatSource): RefusedFormat {
  const seen = detectStyle(format);
  const other = seen !== null && seen !== style;
  return {
    kind: 'refused',
    message,
    action: other ? `This looks like a format of style "${seen}": choose that style.` : action,
    field,
    ambiguities: field === null ? [] : [{ field, reason: message }],
  };
}
