import type { EventDocument } from '../../common/event_document';
import type { Created, EventStore, Located, NewEvent, OpenEvent } from '../../server/import/event_store';

interface Stored extends Located {
  readonly document: EventDocument;
}

/**
 * A model of what a data stream does with creates, deletes and replacements by `_id`: enough to try the rules of
 * the import on every cut of a file, without an engine.
 */
export class MemoryEventStore implements EventStore {
  /** By backing index, then `_id`. */
  private readonly indices: Array<Map<string, Stored>> = [new Map()];
  private seqNo = 0;

  constructor(private readonly options: { mayChange?: boolean } = {}) {}

  /** All documents in the order of the file. */
  documents(): EventDocument[] {
    return this.all()
      .map((stored) => stored.document)
      .sort((a, b) => a.log.offset - b.log.offset || (a.event.id < b.event.id ? -1 : 1));
  }

  rollover(): void {
    this.indices.push(new Map());
  }

  async prepare(): Promise<void> {}

  async refresh(): Promise<void> {}

  async openPlaces(): Promise<ReadonlySet<string>> {
    return new Set(this.all().flatMap(({ document }) => document.app_logs.open_after ?? []));
  }

  async findOpen(after: readonly string[]): Promise<OpenEvent[]> {
    const wanted = new Set(after);
    return this.all().flatMap((stored) => {
      const { app_logs: ours, event, log } = stored.document;
      if (!ours.open || ours.open_after === undefined || !wanted.has(ours.open_after)) return [];
      const { id, index, seqNo, primaryTerm } = stored;
      const open = {
        original: event.original,
        eol: ours.eol,
        offset: log.offset,
        openAfter: ours.open_after,
      };
      return [{ id, index, seqNo, primaryTerm, ...open, import: ours.import, created: event.created }];
    });
  }

  async findOlder(ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (this.indices.length < 2) return new Set();
    return new Set((await this.locate(ids)).map((found) => found.id));
  }

  async locate(ids: readonly string[]): Promise<Located[]> {
    const wanted = new Set(ids);
    return this.all().filter((stored) => wanted.has(stored.id));
  }

  async create(events: readonly NewEvent[]): Promise<Created[]> {
    const index = this.indices[this.indices.length - 1];
    return events.map((event) => {
      if (!index || index.has(event.id)) return { kind: 'exists' };
      index.set(event.id, this.stored(event.id, String(this.indices.length - 1), event.json()));
      return { kind: 'created' };
    });
  }

  async mayChange(): Promise<boolean> {
    return this.options.mayChange ?? true;
  }

  async change(
    removed: readonly Located[],
    replaced: ReadonlyArray<{ at: Located; json: string }>,
  ): Promise<string[]> {
    if (this.options.mayChange === false) throw new Error('not allowed');
    for (const at of removed) this.indices[Number(at.index)]?.delete(at.id);
    for (const { at, json } of replaced) {
      this.indices[Number(at.index)]?.set(at.id, this.stored(at.id, at.index, json));
    }
    return [];
  }

  private all(): Stored[] {
    return this.indices.flatMap((index) => [...index.values()]);
  }

  private stored(id: string, index: string, json: string): Stored {
    const document: EventDocument = JSON.parse(json);
    return { id, index, seqNo: this.seqNo++, primaryTerm: 1, document };
  }
}
