import type { ImportAnswer, ImportContext } from '../../common/api/import';
import type { EventDocument } from '../../common/event_document';
import { MemoryEventStore } from '../../test/faults/memory_event_store';
import { RECORDS_LOG, STDERR_LOG } from '../../test/faults/sample_traceback_log';
import { importEvents } from './import_events';

const SOURCE = { service: 'shop', namespace: '', timezone: 'UTC', path: 'app.log', encoding: 'utf-8' };

/** Imports bytes as a sender does: decoded, in chunks of `size` characters that grow when no event ends in one. */
async function importBytes(
  store: MemoryEventStore,
  bytes: Uint8Array,
  size = Infinity,
): Promise<ImportAnswer> {
  let pending = new TextDecoder().decode(bytes);
  let context: ImportContext | null = null;
  const total = { accepted: 0, duplicate: 0, rejected: 0, reasons: new Array<string>() };
  for (let length = size; ;) {
    const last = length >= pending.length;
    const text = last ? pending : pending.slice(0, length);
    const chunk = { source: SOURCE, context, text, last };
    const created = '2030-01-03T00:00:00.000Z';
    const answer: ImportAnswer = await importEvents({ store, chunk, created, firstSlice: 30 });
    total.accepted += answer.accepted;
    total.duplicate += answer.duplicate;
    total.reasons.push(...answer.reasons);
    context = answer.context;
    if (last) return { ...answer, ...total };
    pending = pending.slice(answer.consumed);
    length = answer.consumed === 0 ? length + size : size;
  }
}

/** All that has to be the same however the file came. */
function facts(documents: readonly EventDocument[]): unknown[] {
  return documents.map(({ event, log, app_logs: ours }) => ({
    id: event.id,
    text: event.original,
    offset: log.offset,
    sequence: event.sequence,
    eol: ours.eol,
    open: ours.open,
    openAfter: ours.open_after,
    continued: ours.continued,
    hint: ours.hint,
  }));
}

function bytesOf(documents: readonly EventDocument[]): Buffer {
  return Buffer.from(documents.map((document) => document.event.original + document.app_logs.eol).join(''));
}

async function importedWhole(bytes: Uint8Array): Promise<unknown[]> {
  const store = new MemoryEventStore();
  await importBytes(store, bytes);
  return facts(store.documents());
}

const LOGS: ReadonlyArray<readonly [string, string]> = [
  ['a log with records', RECORDS_LOG],
  ['a log with records, its last line whole', `${RECORDS_LOG}\n`],
  ['a log without a record', STDERR_LOG],
  ['a log without a record, its last line torn', STDERR_LOG.slice(0, -1)],
];

describe.each(LOGS)('%s', (_name, log) => {
  const bytes = Buffer.from(log);

  it('keeps every byte', async () => {
    const store = new MemoryEventStore();
    await importBytes(store, bytes);
    expect(bytesOf(store.documents()).equals(bytes)).toBe(true);
  });

  it('cut at every byte and then imported whole, becomes the same as by one import', async () => {
    const whole = await importedWhole(bytes);
    for (let cut = 0; cut <= bytes.length; cut++) {
      const store = new MemoryEventStore();
      await importBytes(store, bytes.subarray(0, cut));
      await importBytes(store, bytes);
      expect({ cut, facts: facts(store.documents()) }).toEqual({ cut, facts: whole });
    }
  });

  it('grown a few bytes at a time, becomes the same as by one import', async () => {
    const whole = await importedWhole(bytes);
    for (const step of [1, 3, 7, 31]) {
      const store = new MemoryEventStore();
      for (let cut = step; cut < bytes.length; cut += step) await importBytes(store, bytes.subarray(0, cut));
      await importBytes(store, bytes);
      expect({ step, facts: facts(store.documents()) }).toEqual({ step, facts: whole });
    }
  });

  it('sent in small chunks over a cut import, becomes the same as by one import', async () => {
    const whole = await importedWhole(bytes);
    for (let cut = 0; cut <= bytes.length; cut += 5) {
      for (const size of [11, 40, 97]) {
        const store = new MemoryEventStore();
        await importBytes(store, bytes.subarray(0, cut), size);
        if (cut % 2) store.rollover();
        const { accepted } = await importBytes(store, bytes, size);
        expect({ cut, size, facts: facts(store.documents()) }).toEqual({ cut, size, facts: whole });
        expect(accepted).toBeLessThanOrEqual(whole.length);
      }
    }
  });

  it('imported twice, adds nothing', async () => {
    const store = new MemoryEventStore();
    const first = await importBytes(store, bytes);
    const again = await importBytes(store, bytes, 50);
    store.rollover();
    const third = await importBytes(store, bytes);
    expect([again.accepted, again.duplicate]).toEqual([0, first.accepted]);
    expect([third.accepted, third.duplicate]).toEqual([0, first.accepted]);
  });

  it('without the right to delete, keeps every byte at least once, and says so', async () => {
    for (let cut = 1; cut < bytes.length; cut++) {
      const store = new MemoryEventStore({ mayChange: false });
      await importBytes(store, bytes.subarray(0, cut));
      const { reasons } = await importBytes(store, bytes);
      const count = store.documents().length;
      const again = await importBytes(store, bytes);
      expect([cut, again.accepted, store.documents().length]).toEqual([cut, 0, count]);
      const texts = store
        .documents()
        .map(({ event, app_logs: ours }) => (event.original + ours.eol).replace(/\ufffd$/, ''));
      const lines = log.split(/\r?\n/);
      for (const line of lines) {
        const pieces = texts.some((text) => text.includes(line)) || isJoined(line, texts);
        expect([cut, line, pieces]).toEqual([cut, line, true]);
      }
      if (reasons.length > 0) expect(reasons[0]).toContain('may not delete');
    }
  });
});

/** A line whose beginning ends one document and whose rest begins another. */
function isJoined(line: string, texts: readonly string[]): boolean {
  for (let i = 1; i < line.length; i++) {
    const [head, tail] = [line.slice(0, i), line.slice(i)];
    if (texts.some((text) => text.endsWith(head)) && texts.some((text) => text.startsWith(tail))) return true;
  }
  return false;
}
