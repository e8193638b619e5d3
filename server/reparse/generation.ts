import type { ImportContext } from '../../common/api/import';
import { utf8Prefix } from '../../common/import/utf8_length';
import { idOfLink, linkText, nextLink, parseLink } from '../import/hash_chain';
import type { StoredDocument } from './stored_document';

/** Where a chain of documents has got to: the next one begins at `offset` and continues `link`. */
export interface ChainEnd {
  readonly stream: string;
  readonly offset: number;
  readonly link: string;
}

/** A document on a file, with the chain's end that it continues. */
export interface Piece {
  readonly document: StoredDocument;
  readonly before: ChainEnd;
  /** Where its text begins in the file's text, in UTF-16 units from the place where that is held. */
  readonly start: number;
}

/** What is enough to go on with a file in another request: its documents are read again from the `ends` on. */
export interface GenerationState {
  /** Null as long as nothing of it is cut. */
  readonly context: ImportContext | null;
  readonly ends: readonly ChainEnd[];
  /** `_id` and offset of documents that continue one of the ends with another file's text. */
  readonly others: ReadonlyArray<readonly [string, number]>;
  /** The same of documents by which this file was told from others: its text is theirs. */
  readonly own: ReadonlyArray<readonly [string, number]>;
}

interface LiveEnd extends ChainEnd {
  /** As `Piece.start`; null when it is before what is held, and known only when a document is there. */
  readonly unit: number | null;
}

/**
 * One file as its documents give it back. Several chains may lie on it: the same text cut in two ways, when a re-parse
 * stopped half way or the file was imported before and after its format was known. All of them are replaced by the one
 * cut that is made now. Only the part between what is cut and what is read is held.
 */
export class Generation {
  private text = '';
  private pieces: Piece[] = [];
  private ends: LiveEnd[];
  private readonly others: Map<string, number>;
  private readonly own: Map<string, number>;
  private at: ImportContext | null;

  constructor(state: GenerationState) {
    const position = state.context?.position ?? 0;
    this.at = state.context;
    this.ends = state.ends.map((end) => ({ ...end, unit: end.offset === position ? 0 : null }));
    this.others = new Map(state.others);
    this.own = new Map(state.own);
  }

  get context(): ImportContext | null {
    return this.at;
  }

  /** Characters held. */
  get length(): number {
    return this.text.length;
  }

  /** False as long as it is no file but the place where files begin. */
  get isFound(): boolean {
    return this.at !== null || this.pieces.length > 0;
  }

  /** Nothing that is read from here on can belong to it. */
  get hasEnded(): boolean {
    return this.ends.length === 0;
  }

  /** The end that a document continues; null when it is no part of this file as far as its chain says. */
  endBefore(document: StoredDocument): ChainEnd | null {
    if (this.others.has(document.id)) return null;
    return this.ends.find((end) => isNext(end, document)) ?? null;
  }

  /**
   * Takes a document that continues `end`, when its text is this file's as far as that is known. One before what is held
   * has been taken, or is another cut of what has been cut since: nothing hangs on it.
   * @returns false when it is another file's, which had the same beginning
   */
  take(document: StoredDocument, end: ChainEnd): boolean {
    if (document.end <= (this.at?.position ?? 0)) return true;
    const piece = this.pieceOf(document, end);
    if (this.agrees(piece)) this.append(piece);
    else if (this.own.has(document.id)) this.goOnWith(piece);
    else return false;
    return true;
  }

  /** From now on the document is another file's. */
  leave(document: StoredDocument): void {
    this.others.set(document.id, document.offset);
  }

  /** Whether another file may go on with it: one that went off before what is held is followed already. */
  mayFork(document: StoredDocument): boolean {
    return document.offset >= (this.at?.position ?? 0);
  }

  /** The file that goes on with this document where this one goes on with another. */
  fork(document: StoredDocument, end: ChainEnd): Generation {
    const { context, others, own } = this.state(null);
    const fork = new Generation({ context, ends: [], others, own });
    const first = this.pieceOf(document, end);
    fork.text = this.text;
    fork.pieces = [...this.pieces];
    fork.ends = [...this.ends];
    fork.own.set(document.id, document.offset);
    this.leave(document);
    for (const other of fork.goOnWith(first)) this.own.set(other.id, other.offset);
    return fork;
  }

  /** All documents before `offset` have been read: what they could continue is over. */
  advance(offset: number): void {
    this.ends = this.ends.filter((end) => end.offset >= offset);
  }

  /** The text from the last cut up to where another file may turn out to go on differently; all of it at the end. */
  certainText(): string {
    if (this.hasEnded) return this.text;
    return this.text.slice(0, Math.max(0, Math.min(...this.ends.map((end) => end.unit ?? 0))));
  }

  /** The documents whose text is held, in the order of their offsets. */
  get held(): readonly Piece[] {
    return this.pieces;
  }

  /**
   * Lets go of the text before `context.position`.
   * @param consumed UTF-16 units of it
   * @returns the documents whose whole text has been let go
   */
  cut(context: ImportContext, consumed: number): Piece[] {
    this.at = context;
    this.text = this.text.slice(consumed);
    const gone = this.pieces.filter((piece) => piece.document.end <= context.position);
    this.pieces = this.pieces.filter((piece) => piece.document.end > context.position).map(moved);
    this.ends = this.ends.map((end) => ({ ...end, unit: end.unit === null ? null : end.unit - consumed }));
    return gone;

    function moved(piece: Piece): Piece {
      return { ...piece, start: piece.start - consumed };
    }
  }

  /** Ends this file: all its documents. */
  finish(): Piece[] {
    const { pieces } = this;
    this.pieces = [];
    this.text = '';
    return pieces;
  }

  /** @param written where the chain of the events that were cut last goes on */
  state(written: ChainEnd | null): GenerationState {
    const position = this.at?.position ?? 0;
    const ends = new Map<string, ChainEnd>();
    const add = ({ stream, offset, link }: ChainEnd) =>
      ends.set(`${stream}/${link}`, { stream, offset, link });
    for (const { before, document } of this.pieces) {
      if (before.offset <= position && document.end > position) add(before);
    }
    for (const end of this.ends) if (end.offset === position) add(end);
    if (written) add(written);
    const from = Math.min(...[...ends.values()].map((end) => end.offset));
    const others = [...this.others].filter(([, offset]) => offset >= from);
    const own = [...this.own].filter(([, offset]) => offset >= from);
    return { context: this.at, ends: [...ends.values()], others, own };
  }

  /**
   * Goes on with a document from where it begins, whatever was there.
   * @returns the documents that went on otherwise: they are left
   */
  private goOnWith(piece: Piece): StoredDocument[] {
    const { start } = piece;
    const rest = this.pieces.filter((one) => endOf(one) > start);
    const gone = new Set(rest.map(({ before, document }) => linkAfter(before.link, document)));
    this.pieces = this.pieces.filter((one) => endOf(one) <= start);
    this.ends = this.ends.filter((end) => !gone.has(end.link));
    this.text = this.text.slice(0, Math.max(0, start));
    this.append(piece);
    // Cut in another way, the beginning that the two have in common may reach further.
    for (const one of rest) {
      if (this.agrees(one)) this.append(one);
      else this.leave(one.document);
    }
    this.pieces.sort((a, b) => a.document.offset - b.document.offset);
    return rest.flatMap(({ document }) => (this.others.has(document.id) ? [document] : []));
  }

  private append(piece: Piece): void {
    const { document, before, start } = piece;
    const known = this.text.length - start;
    if (document.text.length > known) this.text += document.text.slice(Math.max(0, known));
    this.pieces.push(piece);
    this.addEnd(before, document, start + document.text.length);
  }

  private addEnd({ stream, link: before }: ChainEnd, document: StoredDocument, unit: number): void {
    const link = linkAfter(before, document);
    if (link === null || this.ends.some((end) => end.link === link && end.stream === stream)) return;
    this.ends.push({ stream, offset: document.end, link, unit });
  }

  private pieceOf(document: StoredDocument, { stream, offset, link }: ChainEnd): Piece {
    const live = this.ends.find((end) => end.link === link && end.stream === stream);
    return { document, before: { stream, offset, link }, start: live?.unit ?? this.startBefore(document) };
  }

  /** Where a document begins that begins before what is held. */
  private startBefore({ text, offset }: StoredDocument): number {
    return -utf8Prefix(text, 0, text.length, (this.at?.position ?? 0) - offset);
  }

  /** Whether its text is the file's, as far as both are known. */
  private agrees({ document: { text }, start }: Piece): boolean {
    const known = this.text.slice(Math.max(0, start));
    const part = start < 0 ? text.slice(-start) : text;
    return known.startsWith(part) || part.startsWith(known);
  }
}

/** Whether a document is the next of a chain: its id is made of the chain's value and its text. */
export function isNext(end: ChainEnd, document: StoredDocument): boolean {
  if (end.offset !== document.offset || end.stream !== document.stream) return false;
  const link = linkAfter(end.link, document);
  return link !== null && idOfLink(link) === document.id;
}

/** The chain's value after a document. */
export function linkAfter(link: string, document: StoredDocument): string | null {
  const before = parseLink(link);
  return before && linkText(nextLink(before, document.original));
}

function endOf(piece: Piece): number {
  return piece.start + piece.document.text.length;
}
