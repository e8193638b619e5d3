import type { ChainEnd, Generation } from './generation';
import type { StoredDocument } from './stored_document';

/** Which documents may begin a file, or go on where another file forks off; all others may only be another cut of one. */
export interface Wanted {
  /** Name of the data stream. */
  readonly stream: string;
  /** `_id`s of documents at offset 0. */
  readonly roots: ReadonlySet<string>;
}

/** A file that a document would continue by its chain, but not by its text. */
interface Disagreeing {
  readonly file: Generation;
  readonly end: ChainEnd;
}

/** Follows the files of one path in parallel, while their documents are read in the order of their offsets. */
export class Follower {
  private readonly files: Generation[];
  private readonly ended: Generation[] = [];

  constructor(
    files: readonly Generation[],
    private readonly wanted: Wanted,
  ) {
    this.files = [...files];
  }

  /** The files that more documents may belong to. */
  get following(): readonly Generation[] {
    return this.files;
  }

  /** Takes all documents at one offset. */
  take(documents: readonly StoredDocument[]): void {
    // What may begin a file comes first, so that others can join it.
    for (const document of documents) if (this.isWanted(document)) this.takeOne(document, true);
    for (const document of documents) if (!this.isWanted(document)) this.takeOne(document, false);
    this.advance((documents[0]?.offset ?? 0) + 1);
  }

  /** Nothing more is to be read. */
  end(): void {
    this.advance(Infinity);
  }

  /** Takes out the files that have ended since this was asked last; those without a document are dropped. */
  takeEnded(): Generation[] {
    return this.ended.splice(0).filter((file) => file.held.length > 0);
  }

  private isWanted(document: StoredDocument): boolean {
    if (document.stream !== this.wanted.stream) return false;
    return document.offset > 0 || this.wanted.roots.has(document.id);
  }

  private takeOne(document: StoredDocument, wanted: boolean): void {
    const disagreeing: Disagreeing[] = [];
    let taken = false;
    for (const file of this.files) {
      const end = file.endBefore(document);
      if (!end || (!wanted && !file.isFound)) continue;
      if (file.take(document, end)) taken = true;
      else disagreeing.push({ file, end });
    }
    if (!taken) this.fork(document, disagreeing, wanted);
    for (const { file } of disagreeing) file.leave(document);
  }

  /** Follows the file that goes off others with a document, when it is wanted or may turn out to be one that is. */
  private fork(document: StoredDocument, from: readonly Disagreeing[], wanted: boolean): void {
    const [fork] = from
      .filter(({ file }) => file.mayFork(document))
      .map(({ file, end }) => file.fork(document, end))
      // The one with which it has most in common.
      .sort((a, b) => b.held.length - a.held.length);
    const { stream } = this.wanted;
    const joins = document.stream !== stream && fork?.held.some((piece) => piece.document.stream === stream);
    if (fork && (wanted || joins)) this.files.push(fork);
  }

  private advance(offset: number): void {
    for (const file of this.files) file.advance(offset);
    for (let i = this.files.length - 1; i >= 0; i--) {
      if (this.files[i]?.hasEnded) this.ended.push(...this.files.splice(i, 1));
    }
  }
}
