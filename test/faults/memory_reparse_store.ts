import type { EventDocument } from '../../common/event_document';
import type { Created, Located, NewEvent } from '../../server/import/event_store';
import type { FileGroup, LoneDocument, Page, Place, ReparseStore } from '../../server/reparse/reparse_store';
import {
  isChosen,
  nameOf,
  streamsOf,
  type ReparseTask,
  type Stream,
} from '../../server/reparse/reparse_task';
import { toStoredDocument, type StoredDocument } from '../../server/reparse/stored_document';

export interface MemoryDocument extends EventDocument {
  readonly app_logs: EventDocument['app_logs'] & { readonly replaced_by?: string };
}

interface Stored {
  readonly stream: string;
  readonly id: string;
  readonly seqNo: number;
  readonly document: MemoryDocument;
}

/** What a failing request throws. */
export class Away extends Error {}

/**
 * A model of data streams for re-parses: writes are by sequence number and at once, searches see what was there at the last
 * refresh, and every request can be made to fail, before or in the middle of its work.
 */
export class MemoryReparseStore implements ReparseStore {
  private live = new Map<string, Stored>();
  private searchable = new Map<string, Stored>();
  private seqNo = 0;
  /** Documents that were written or removed so far. */
  changes = 0;
  /** The change in whose place the engine goes away; for good, until this is set anew. */
  failAt = Infinity;
  forbidden = false;

  constructor(private readonly pageSize = 3) {}

  /** All documents of a service in the order of their offsets. */
  documents(service: string): MemoryDocument[] {
    return [...this.live.values()]
      .filter(({ stream }) => stream === nameOf({ service, namespace: 'default' }))
      .map(({ document }) => document)
      .sort((a, b) => a.log.offset - b.log.offset || (a.event.id < b.event.id ? -1 : 1));
  }

  copy(): MemoryReparseStore {
    const copy = new MemoryReparseStore(this.pageSize);
    copy.live = new Map(this.live);
    copy.searchable = new Map(this.live);
    copy.seqNo = this.seqNo;
    return copy;
  }

  /** Puts documents there as an import would; what is there by its id stays. */
  add(documents: readonly EventDocument[]): void {
    for (const document of documents) {
      const { dataset, namespace } = document.data_stream;
      const stream = `logs-${dataset}-${namespace}`;
      const key = `${stream}/${document.event.id}`;
      if (!this.live.has(key)) this.put(stream, document.event.id, document);
    }
    this.searchable = new Map(this.live);
  }

  async streamsOfImport(importId: string): Promise<Stream[]> {
    await this.refresh();
    const names = this.search(({ document }) => document.app_logs.import === importId).map(({ document }) => {
      const { dataset, namespace } = document.data_stream;
      return JSON.stringify({ service: dataset.slice('app_logs.'.length), namespace });
    });
    return [...new Set(names)].map((name): Stream => JSON.parse(name));
  }

  async prepare(): Promise<void> {}

  async refresh(): Promise<void> {
    this.searchable = new Map(this.live);
  }

  async count(task: ReparseTask, path: string | null): Promise<number> {
    return this.chosen(task).filter(({ document }) => path === null || pathOf(document) === path).length;
  }

  async anyOf(task: ReparseTask): Promise<Located | null> {
    const [any] = this.chosen(task);
    return any ? located(any) : null;
  }

  async mayChange(): Promise<boolean> {
    return !this.forbidden;
  }

  async nextPath(task: ReparseTask, after: string | null): Promise<string | null> {
    const paths = this.chosen(task).flatMap(({ document }) => pathOf(document) ?? []);
    return paths.filter((path) => after === null || path > after).sort()[0] ?? null;
  }

  async roots(
    group: FileGroup,
    { after, size, chosen }: { after: string; size: number; chosen: boolean },
  ): Promise<string[]> {
    const { task } = group;
    return this.inGroup(group, [nameOf(task.source)])
      .filter(({ document }) => document.log.offset === 0)
      .filter((stored) => !chosen || isChosen(task, toDocument(stored)))
      .map(({ id }) => id)
      .filter((id) => id > after)
      .sort()
      .slice(0, size);
  }

  async read(group: FileGroup, after: Place | null): Promise<Page<StoredDocument>> {
    const all = this.inGroup(group, streamsOf(group.task)).sort(inOrder);
    const page = all.filter((one) => !after || isAfter(one, after)).slice(0, this.pageSize);
    return { documents: page.map(toDocument), next: placeOf(page) };
  }

  async lone(group: FileGroup, after: Place | null): Promise<Page<LoneDocument>> {
    const { task } = group;
    const all = this.inGroup(group, [nameOf(task.source)])
      .filter((stored) => isChosen(task, toDocument(stored)))
      .filter(({ document: { app_logs: ours } }) => ours.reparse !== task.id && ours.replaced_by !== task.id)
      .sort(inOrder);
    const page = all.filter((one) => !after || isAfter(one, after)).slice(0, this.pageSize);
    return {
      documents: page.map((one) => ({
        ...located(one),
        stored: toDocument(one),
        source: { ...one.document },
      })),
      next: placeOf(page),
    };
  }

  async replaced(group: FileGroup, after: Place | null): Promise<Page<Located>> {
    const all = this.inGroup(group, streamsOf(group.task))
      .filter(({ document }) => document.app_logs.replaced_by === group.task.id)
      .sort((a, b) => inOrder(b, a));
    const page = all.filter((one) => !after || isBefore(one, after)).slice(0, this.pageSize);
    return { documents: page.map(located), next: placeOf(page) };
  }

  async find(task: ReparseTask, ids: readonly string[]): Promise<StoredDocument[]> {
    const stream = nameOf(task.target);
    return ids.flatMap((id) => {
      const stored = this.live.get(`${stream}/${id}`);
      return stored ? [toDocument(stored)] : [];
    });
  }

  async write(task: ReparseTask, events: readonly NewEvent[]): Promise<Created[]> {
    const stream = nameOf(task.target);
    return events.map((event) => {
      this.change();
      const there = this.live.get(`${stream}/${event.id}`);
      if (event.at ? there?.seqNo !== event.at.seqNo : there) return { kind: 'exists' };
      this.put(stream, event.id, JSON.parse(event.json()));
      return { kind: 'created' };
    });
  }

  async mark(task: ReparseTask, documents: readonly Located[]): Promise<void> {
    for (const at of documents) {
      this.change();
      const there = this.live.get(`${at.index}/${at.id}`);
      if (there?.seqNo !== at.seqNo) continue;
      const { document } = there;
      this.put(there.stream, at.id, {
        ...document,
        app_logs: { ...document.app_logs, replaced_by: task.id },
      });
    }
  }

  async remove(documents: readonly Located[]): Promise<void> {
    for (const at of documents) {
      this.change();
      const key = `${at.index}/${at.id}`;
      if (this.live.get(key)?.seqNo === at.seqNo) this.live.delete(key);
    }
  }

  private change(): void {
    if (this.changes >= this.failAt) throw new Away('the engine has gone away');
    this.changes++;
  }

  private put(stream: string, id: string, document: MemoryDocument): void {
    this.live.set(`${stream}/${id}`, { stream, id, seqNo: this.seqNo++, document });
  }

  private search(wanted: (stored: Stored) => boolean): Stored[] {
    return [...this.searchable.values()].filter(wanted);
  }

  private chosen(task: ReparseTask): Stored[] {
    return this.search((stored) => isChosen(task, toDocument(stored)));
  }

  private inGroup({ path }: FileGroup, streams: readonly string[]): Stored[] {
    return this.search(({ stream, document }) => streams.includes(stream) && pathOf(document) === path);
  }
}

function toDocument(stored: Stored): StoredDocument {
  const document = toStoredDocument({ ...hitOf(stored), _source: stored.document });
  if (!document) throw new Error('This is no document of a file.');
  return document;
}

function hitOf({ stream, id, seqNo }: Stored) {
  return { _id: id, _index: stream, _seq_no: seqNo, _primary_term: 1 };
}

function located({ stream, id, seqNo }: Stored): Located {
  return { index: stream, id, seqNo, primaryTerm: 1 };
}

function pathOf(document: EventDocument): string | null {
  return document.log.file?.path ?? null;
}

function placeOf(page: readonly Stored[]): Place | null {
  const last = page[page.length - 1];
  return last ? { offset: last.document.log.offset, id: last.id } : null;
}

function inOrder(a: Stored, b: Stored): number {
  return a.document.log.offset - b.document.log.offset || (a.id < b.id ? -1 : 1);
}

function isAfter({ document, id }: Stored, { offset, id: after }: Place): boolean {
  return document.log.offset > offset || (document.log.offset === offset && id > after);
}

function isBefore({ document, id }: Stored, { offset, id: before }: Place): boolean {
  return document.log.offset < offset || (document.log.offset === offset && id < before);
}
