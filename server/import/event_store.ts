/** An event to be created, or put in the place of a document; made by `event_json.ts`. */
export interface NewEvent {
  readonly id: string;
  /** The document in whose place it comes; one that was changed since counts as existing. */
  readonly at?: Located;
  /** For a document that is ready as it is. */
  readonly pipeline?: '_none';
  /** The document for the pipeline, as JSON. */
  json(): string;
  /** The document, as JSON, for when pipeline or mapping refuse the first, which goes past the pipeline. */
  plain(reason: string): string;
}

/** What became of it: newly indexed, there already by `_id`, or refused, with the engine's reason. */
export type Created =
  | { readonly kind: 'created' }
  | { readonly kind: 'exists' }
  | { readonly kind: 'refused'; readonly reason: string };

/** Where one document lies, in the version that was read. */
export interface Located {
  readonly id: string;
  readonly index: string;
  readonly seqNo: number;
  readonly primaryTerm: number;
}

/** A provisional event as it is in the data stream. */
export interface OpenEvent extends Located {
  readonly original: string;
  readonly eol: string;
  /** `log.offset` */
  readonly offset: number;
  readonly openAfter: string;
  readonly import: string;
  readonly created: string;
}

/** Puts an event that is complete in the place of its provisional document. */
export interface Replacement {
  readonly at: Located;
  readonly json: string;
}

/**
 * What an import needs of the data stream it writes to. The engine is behind `engine_event_store.ts`; a model of
 * it in memory lets the rules be tried on every cut of a file.
 */
export interface EventStore {
  /** Makes sure that the data stream exists and is ours. @throws ImportError 409 when setup has not been run */
  prepare(): Promise<void>;
  /** Makes all that was written findable. */
  refresh(): Promise<void>;
  /** The chain values that provisional events stand after; null when there are too many to list. */
  openPlaces(): Promise<ReadonlySet<string> | null>;
  /** The provisional events that stand after one of these chain values. */
  findOpen(after: readonly string[]): Promise<OpenEvent[]>;
  /** Those of `ids` that `create` would not see, because they lie in an older backing index. */
  findOlder(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Where documents lie, in any backing index. */
  locate(ids: readonly string[]): Promise<Located[]>;
  /** One result per event, in order. Events that failed for want of room or of a connection are tried again. */
  create(events: readonly NewEvent[]): Promise<Created[]>;
  /** Whether this user may delete and replace; changes nothing. */
  mayChange(at: Located): Promise<boolean>;
  /** Deletes and replaces; a document that somebody changed meanwhile is left alone. @returns reasons of failures */
  change(removed: readonly Located[], replaced: readonly Replacement[]): Promise<string[]>;
}
