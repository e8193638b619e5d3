import type { Created, Located, NewEvent } from '../import/event_store';
import type { ReparseTask, Stream } from './reparse_task';
import type { StoredDocument } from './stored_document';

/** The documents of one path in the streams of a task; null stands for those without a path that can be searched. */
export interface FileGroup {
  readonly task: ReparseTask;
  readonly path: string | null;
}

/** The place of a document in the order of offsets. */
export interface Place {
  readonly offset: number;
  readonly id: string;
}

export interface Page<Document> {
  readonly documents: readonly Document[];
  /** The place to go on after; null when there was nothing more. */
  readonly next: Place | null;
}

/** A document that no chain reaches. */
export interface LoneDocument extends Located {
  /** Null when it holds no part of a file, as those of a program that sends its records itself. */
  readonly stored: StoredDocument | null;
  /** All of it. */
  readonly source: Readonly<Record<string, unknown>>;
}

/**
 * What a re-parse needs of the data streams. Reading methods see what was written before the last `refresh`.
 * All reject with ImportError when the engine cannot or must not do it.
 */
export interface ReparseStore {
  /** The streams that hold documents of an import, those among them that were written just now. */
  streamsOfImport(importId: string): Promise<Stream[]>;
  /** Makes sure that a stream exists and is ours. */
  prepare(stream: Stream): Promise<void>;
  /** Makes all that was written findable; a stream that is not there holds nothing. */
  refresh(streams: readonly string[]): Promise<void>;
  /** Chosen documents of a stream, of one path when that is given. */
  count(task: ReparseTask, path: string | null): Promise<number>;
  /** Any chosen document, to find out what is allowed; null when there is none. */
  anyOf(task: ReparseTask, path: string | null): Promise<Located | null>;
  /** Whether this user may delete and replace documents; changes nothing. */
  mayChange(at: Located): Promise<boolean>;
  /** The next path of chosen documents in the order of paths. */
  nextPath(task: ReparseTask, after: string | null): Promise<string | null>;
  /** `_id`s of the source's documents at offset 0, in order; of chosen ones alone when said. */
  roots(group: FileGroup, options: { after: string; size: number; chosen: boolean }): Promise<string[]>;
  /** Documents in the order of their places. */
  read(group: FileGroup, after: Place | null): Promise<Page<StoredDocument>>;
  /** Chosen documents of the source stream that this re-parse has neither written nor replaced. */
  lone(group: FileGroup, after: Place | null): Promise<Page<LoneDocument>>;
  /** Documents that this re-parse has replaced, the last ones of the files first. */
  replaced(group: FileGroup, after: Place | null): Promise<Page<Located>>;
  /** Documents of the target stream by `_id`. */
  find(task: ReparseTask, ids: readonly string[]): Promise<readonly StoredDocument[]>;
  /** One result per event, in order; "exists" also for a document that was changed since it was read. */
  write(task: ReparseTask, events: readonly NewEvent[]): Promise<Created[]>;
  /** Marks documents as replaced; those that were changed since are left alone. */
  mark(task: ReparseTask, documents: readonly Located[]): Promise<void>;
  /** Removes documents in this order; those that were changed since are left alone. */
  remove(documents: readonly Located[]): Promise<void>;
}
