import type { ReparseSelection } from '../../common/api/reparse';
import type { EventDocument } from '../../common/event_document';
import { byLines, cutFileAs, importedFile } from '../../test/faults/file_documents';
import { MemoryReparseStore, type MemoryDocument } from '../../test/faults/memory_reparse_store';
import { RECORDS_LOG, STDERR_LOG } from '../../test/faults/sample_traceback_log';
import { reparse, type ReparseRequest } from './reparse';

const SERVICE: ReparseSelection = { service: 'shop', namespace: '' };
const ALL: ReparseRequest = { selection: SERVICE, timezone: null, service: null, cursor: null };

/** So that a short log is worked on in many requests. */
const SMALL = { enough: 40, beginning: 30, most: 200 };

interface Progress {
  written: number;
  replaced: number;
  removed: number;
  reasons: readonly string[];
  requests: number;
}

/** Sends requests as a client does, until all is done. @param sliceMs 0 answers after every step */
async function run(
  store: MemoryReparseStore,
  request: Partial<ReparseRequest> = {},
  sliceMs = 0,
): Promise<Progress> {
  let cursor: string | null = request.cursor ?? null;
  for (let requests = 1; requests < 1_000; requests++) {
    const answer = await reparse({
      store,
      request: { ...ALL, ...request, cursor },
      rowsOf: async () => [],
      sliceMs,
      sizes: SMALL,
    });
    if (answer.done) return { ...answer, requests };
    ({ cursor } = answer);
  }
  throw new Error('It does not end.');
}

/** Documents as they matter, the marks of a re-parse left out. */
function facts(documents: readonly MemoryDocument[]): unknown {
  return JSON.parse(
    JSON.stringify(documents, (name, value: unknown) => (name === 'reparse' ? undefined : value)),
  );
}

function storeOf(...files: ReadonlyArray<readonly EventDocument[]>): MemoryReparseStore {
  const store = new MemoryReparseStore();
  for (const documents of files) store.add(documents);
  return store;
}

const LOGS: ReadonlyArray<readonly [string, string]> = [
  ['a log with records', RECORDS_LOG],
  ['a log without a record', STDERR_LOG],
];

describe.each(LOGS)('%s', (_name, log) => {
  it('cut by lines, becomes the same as by an import', async () => {
    const store = storeOf(cutFileAs(byLines(log)));
    await run(store);
    expect(facts(store.documents('shop'))).toEqual(facts(importedFile(log)));
  });

  it('of one event, becomes the same as by an import', async () => {
    const store = storeOf(cutFileAs([log]));
    const { removed } = await run(store);
    expect(removed).toBe(1);
    expect(facts(store.documents('shop'))).toEqual(facts(importedFile(log)));
  });

  it('as it is, keeps each document in its place', async () => {
    const documents = importedFile(log);
    const store = storeOf(documents);
    const { written, replaced, removed } = await run(store);
    expect([written, replaced, removed]).toEqual([0, documents.length, 0]);
    expect(facts(store.documents('shop'))).toEqual(facts(documents));
  });

  it('moves to another service, and leaves nothing', async () => {
    const store = storeOf(cutFileAs(byLines(log)));
    await run(store, { service: 'till' });
    expect(store.documents('shop')).toEqual([]);
    expect(facts(store.documents('till'))).toEqual(facts(importedFile(log, { service: 'till' })));
  });

  it.each([
    ['in its stream', 'shop'],
    ['on its way to another', 'till'],
  ])('stopped after any change and begun again, ends the same: %s', async (_where, service) => {
    const before = storeOf(cutFileAs(byLines(log)));
    const after = before.copy();
    const request = { service };
    await run(after, request);
    for (let failAt = 0; failAt < after.changes; failAt++) {
      for (const sliceMs of [0, 60_000]) {
        const store = before.copy();
        store.failAt = failAt;
        await expect(run(store, request, sliceMs)).rejects.toThrow('gone away');
        expectAllOf(log, [...store.documents('shop'), ...store.documents('till')]);
        store.failAt = Infinity;
        await store.refresh();
        await run(store, request, sliceMs);
        expect([failAt, facts(store.documents(service))]).toEqual([failAt, facts(after.documents(service))]);
        if (service !== 'shop') expect(store.documents('shop')).toEqual([]);
      }
    }
  });

  it('stopped after any change and gone on with, ends the same', async () => {
    const before = storeOf(cutFileAs(byLines(log)));
    const after = before.copy();
    await run(after);
    for (let failAt = 0; failAt < after.changes; failAt++) {
      const store = before.copy();
      store.failAt = failAt;
      const cursors = await cursorsUntilFailure(store);
      for (const cursor of cursors) {
        const again = store.copy();
        await run(again, { cursor });
        expect([failAt, facts(again.documents('shop'))]).toEqual([failAt, facts(after.documents('shop'))]);
      }
    }
  });
});

/** The cursors of all answers before the engine went away, null first: any of them may be what a client has. */
async function cursorsUntilFailure(store: MemoryReparseStore): Promise<Array<string | null>> {
  const cursors: Array<string | null> = [null];
  for (;;) {
    try {
      const cursor: string | null = cursors[cursors.length - 1] ?? null;
      const answer = await reparse({
        store,
        request: { ...ALL, cursor },
        rowsOf: async () => [],
        sliceMs: 0,
      });
      if (answer.done) return cursors;
      cursors.push(answer.cursor);
    } catch {
      return cursors;
    }
  }
}

/** Every byte of the file is in one of the documents. */
function expectAllOf(log: string, documents: readonly MemoryDocument[]): void {
  const bytes = Buffer.from(log);
  const held = new Uint8Array(bytes.length);
  for (const { event, log: place, app_logs: ours } of documents) {
    const part = Buffer.from(event.original + ours.eol);
    if (part.equals(bytes.subarray(place.offset, place.offset + part.length))) {
      held.fill(1, place.offset, place.offset + part.length);
    }
  }
  expect(held.indexOf(0)).toBe(-1);
}

describe('files of one path', () => {
  const line = (minute: number, text: string) =>
    `2030-01-02 03:${String(minute).padStart(2, '0')}:00,000 - a - INFO - ${text}\n`;
  const banner = 'starting\nversion 1\n';
  const one = `${banner}${line(1, 'one')}more of it\n${line(2, 'two')}`;
  const two = `${banner}${line(1, 'other')}and more\n${line(3, 'three')}${line(4, 'four')}`;
  const three = `${line(1, 'no banner')}${line(9, 'nine')}`;

  it('that begin alike are told apart', async () => {
    const store = storeOf(
      cutFileAs(byLines(one), { import: 'a' }),
      cutFileAs(byLines(two), { import: 'b' }),
      cutFileAs(byLines(three), { import: 'c' }),
    );
    await run(store);
    const expected = storeOf(
      importedFile(one, { import: 'a' }),
      importedFile(two, { import: 'b' }),
      importedFile(three, { import: 'c' }),
    );
    expect(facts(store.documents('shop'))).toEqual(facts(expected.documents('shop')));
  });

  it('imported in part before its format was known and whole after it, become one', async () => {
    const store = storeOf(
      cutFileAs(byLines(one).slice(0, 4), { import: 'a' }),
      importedFile(one, { import: 'b' }),
    );
    await run(store);
    const texts = (documents: readonly EventDocument[]) => documents.map(({ event }) => event.original);
    expect(texts(store.documents('shop'))).toEqual(texts(importedFile(one)));
  });

  it('of which one grew, keep the import and the zone of each line', async () => {
    const grown = `${one}${line(5, 'five')}`;
    const store = storeOf(
      importedFile(one, { import: 'a', timezone: 'Asia/Seoul' }),
      importedFile(grown, { import: 'b' }),
    );
    await run(store);
    const kept = store.documents('shop').map(({ event, app_logs: ours }) => [ours.import, event.timezone]);
    expect(kept).toEqual([...Array(4).fill(['a', 'Asia/Seoul']), ['b', 'UTC']]);
  });

  it('of an import are put right alone, and only the lines of the import get its zone', async () => {
    const grown = `${one}${line(5, 'five')}`;
    const other = importedFile(three, { import: 'c' });
    for (const chosen of ['a', 'b']) {
      const store = storeOf(other, importedFile(one, { import: 'a' }), importedFile(grown, { import: 'b' }));
      await run(store, { selection: { import: chosen }, timezone: 'Asia/Seoul' });
      for (const { event, app_logs: ours } of store.documents('shop')) {
        expect([ours.import, event.timezone]).toEqual([
          ours.import,
          ours.import === chosen ? 'Asia/Seoul' : 'UTC',
        ]);
        expect([ours.import, ours.reparse === undefined]).toEqual([ours.import, ours.import === 'c']);
      }
    }
  });

  it('of a path are put right alone', async () => {
    const store = storeOf(
      importedFile(one),
      importedFile(three, { path: 'b.log' }),
      importedFile(two, { path: '' }),
    );
    await run(store, { selection: { ...SERVICE, path: 'b.log' }, timezone: 'Asia/Seoul' });
    const zones = store
      .documents('shop')
      .map(({ event, log }) => `${log.file?.path ?? ''} ${event.timezone}`);
    expect([...new Set(zones)].sort()).toEqual([' UTC', 'app.log UTC', 'b.log Asia/Seoul']);
  });

  it('without a path are put right too', async () => {
    const store = storeOf(cutFileAs(byLines(two), { path: '' }));
    await run(store);
    expect(facts(store.documents('shop'))).toEqual(facts(importedFile(two, { path: '' })));
  });

  it('meet their own documents in the service that they move to', async () => {
    const store = storeOf(
      cutFileAs(byLines(one), { import: 'a' }),
      importedFile(one.slice(0, 60), { import: 'b', service: 'till' }),
      importedFile(three, { import: 'c', service: 'till' }),
    );
    await run(store, { service: 'till' });
    expect(store.documents('shop')).toEqual([]);
    const expected = storeOf(
      importedFile(one, { import: 'a', service: 'till' }),
      importedFile(three, { import: 'c', service: 'till' }),
    );
    const texts = (documents: readonly EventDocument[]) =>
      documents.map(({ event, app_logs: ours }) => [event.id, event.original, ours.open]);
    expect(texts(store.documents('till'))).toEqual(texts(expected.documents('till')));
  });

  it('whose beginning is gone are put right line by line', async () => {
    const store = storeOf(importedFile(two).slice(2));
    const before = store.documents('shop').map(({ event }) => event.id);
    await run(store, { timezone: 'Asia/Seoul' });
    const after = store.documents('shop');
    expect(after.map(({ event }) => event.id)).toEqual(before);
    expect(after.every(({ event }) => event.timezone === 'Asia/Seoul')).toBe(true);
    await run(store, { service: 'till' });
    expect(store.documents('till').map(({ event }) => event.id)).toEqual(before);
    expect(store.documents('shop')).toEqual([]);
  });
});

describe('a request', () => {
  it('that may not delete changes nothing, and says what is missing', async () => {
    const store = storeOf(cutFileAs(byLines(RECORDS_LOG)));
    store.forbidden = true;
    await expect(run(store)).rejects.toMatchObject({
      statusCode: 403,
      action: expect.stringContaining('index, delete'),
    });
    expect(store.changes).toBe(0);
  });

  it('with a cursor of another request is refused', async () => {
    const store = storeOf(cutFileAs(byLines(RECORDS_LOG)));
    const { cursor } = await reparse({ store, request: ALL, rowsOf: async () => [], sliceMs: 0 });
    for (const wrong of [{ timezone: 'Asia/Seoul', cursor }, { cursor: 'nonsense' }]) {
      await expect(run(store, wrong)).rejects.toMatchObject({ statusCode: 400 });
    }
    await expect(run(store, { timezone: 'Mars/Olympus' })).rejects.toMatchObject({ statusCode: 400 });
  });

  it('for what is not there is done at once', async () => {
    const store = storeOf();
    expect(await run(store, { selection: { import: 'never' } })).toMatchObject({ requests: 1, written: 0 });
  });
});
