import type { ImportChunk } from '../../../common/api/import';
import { openUpload } from '../../../common/import/upload';
import { importChunk } from '../../../server/import/import_chunk';
import { startFaultProxy, type FaultProxy } from '../../faults/fault_proxy';
import {
  bytesInput,
  directly,
  freshService,
  importBytes,
  sourceOf,
  storedEvents,
  textOf,
} from './import_text';
import { installEngineAssets } from './installed_engine';
import { engineClient } from '../support/engine_client';
import { silentLogger } from '../support/silent_logger';

const client = engineClient();
const signal = new AbortController().signal;
let proxy: FaultProxy;
let faulty: ReturnType<typeof engineClient>;

beforeAll(async () => {
  await installEngineAssets(client);
  proxy = await startFaultProxy(process.env.APP_LOGS_TEST_FRONT ?? '');
  faulty = engineClient(proxy.url);
});
afterEach(() => proxy.set({}));
afterAll(async () => {
  await faulty.close();
  await proxy.close();
  await client.close();
});

const LINES = 3_000;
const LOG = Array.from(
  { length: LINES },
  (_, i) => `2030-01-02 03:04:05,678 - shop - INFO - line ${i}\n`,
).join('');

/** True for the first `count` times it is asked. */
function times(count: number): () => boolean {
  let asked = 0;
  return () => asked++ < count;
}

async function expectWhole(service: string, log: string): Promise<void> {
  const events = await storedEvents(client, service);
  expect(new Set(events.map((event) => event.id)).size).toBe(events.length);
  expect(textOf(events)).toBe(log);
}

describe('an engine that fails during an import', () => {
  it('refuses connections: tries again', async () => {
    const service = freshService();
    proxy.set({ refuse: times(3) });
    const { counts } = await importBytes(faulty, service, LOG);
    expect(counts).toEqual({ accepted: LINES, duplicate: 0, rejected: 0, reasons: [] });
    await expectWhole(service, LOG);
  });

  it('is too busy for whole bulks, with 429 and 503: tries again', async () => {
    const service = freshService();
    const [busy, away] = [times(2), times(4)];
    proxy.set({ status: () => (busy() ? 429 : away() ? 503 : null) });
    const { counts } = await importBytes(faulty, service, LOG);
    expect(counts).toEqual({ accepted: LINES, duplicate: 0, rejected: 0, reasons: [] });
    await expectWhole(service, LOG);
  });

  it('is too busy for some events of each bulk: sends those again', async () => {
    const service = freshService();
    let seen = 0;
    proxy.set({ rejectItem: () => seen++ % 5 === 0 });
    const { counts } = await importBytes(faulty, service, LOG, { chunkCharacters: 20_000 });
    expect(counts).toEqual({ accepted: LINES, duplicate: 0, rejected: 0, reasons: [] });
    await expectWhole(service, LOG);
  });

  it('loses its answer on the way: nothing is indexed twice, and all is accounted for', async () => {
    const service = freshService();
    let bulks = 0;
    proxy.set({ closeAnswer: () => bulks++ % 2 === 0 });
    const { counts } = await importBytes(faulty, service, LOG, { chunkCharacters: 40_000 });
    expect(counts.accepted + counts.duplicate).toBe(LINES);
    await expectWhole(service, LOG);
  });

  it('refuses a bulk because of one document: halves it until that one is alone', async () => {
    const service = freshService();
    const log = LOG.replace('line 1234\n', 'line POISON\n');
    proxy.set({ poison: 'POISON' });
    const { counts } = await importBytes(faulty, service, log);
    expect([counts.accepted, counts.rejected]).toEqual([LINES - 1, 1]);
    expect(counts.reasons).toEqual(['could not parse POISON']);
    await expectWhole(service, log.replace(/^.*POISON\n/m, ''));
  });

  it('stays away: says so with 503, and the upload goes on later where it stopped', async () => {
    const service = freshService();
    const short = { budgetMs: 60, firstMs: 5, longestMs: 20 };
    let away = false;
    let sent = 0;
    const send = directly(client);
    const upload = await openUpload({
      input: bytesInput(Buffer.from(LOG)),
      source: sourceOf(service),
      anyway: false,
      chunkCharacters: 30_000,
      patience: short,
      sendChunk: (chunk, of) => {
        if (++sent === 3) away = true;
        if (away) throw Object.assign(new Error('away'), { statusCode: 503 });
        return send(chunk, of);
      },
    });
    await expect(upload.send(() => undefined, signal)).rejects.toThrow('away');
    expect(upload.started).toBe(true);
    away = false;
    const { counts } = await upload.send(() => undefined, signal);
    expect(counts).toEqual({ accepted: LINES, duplicate: 0, rejected: 0, reasons: [] });
    await expectWhole(service, LOG);
  });

  it('an upload that is cancelled stops, and can be resumed', async () => {
    const service = freshService();
    const controller = new AbortController();
    const upload = await openUpload({
      input: bytesInput(Buffer.from(LOG)),
      source: sourceOf(service),
      anyway: false,
      chunkCharacters: 30_000,
      sendChunk: directly(client),
    });
    const cancelled = upload.send((progress) => {
      if (progress.accepted > 500) controller.abort();
    }, controller.signal);
    await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
    const { counts } = await upload.send(() => undefined, signal);
    expect(counts.accepted).toBe(LINES);
    await expectWhole(service, LOG);
  });

  it('may not delete: sends the added lines as an event marked continued, and says so', async () => {
    const service = freshService();
    const begun = '2030-01-02 03:04:05,678 - shop - ERROR - failed\nTraceback (most recent call last):\n';
    const rest = '  File "a.py", line 1, in f\nValueError: x\n';
    await importBytes(faulty, service, begun);
    proxy.set({ forbidDelete: true });
    const { counts } = await importBytes(faulty, service, begun + rest);
    expect(counts.accepted).toBe(1);
    expect(counts.reasons[0]).toContain('may not delete');
    const events = await storedEvents(client, service);
    expect(events.map((event) => [event.text, event.continued])).toEqual([
      [begun.trimEnd(), false],
      [rest.trimEnd(), true],
    ]);
    const again = await importBytes(faulty, service, begun + rest);
    expect([again.counts.accepted, again.counts.duplicate]).toEqual([0, 1]);
    proxy.set({});
    await importBytes(faulty, service, begun + rest);
    expect((await storedEvents(client, service)).map((event) => event.text)).toEqual([
      (begun + rest).trimEnd(),
    ]);
  });

  it('a request that is given up ends at once', async () => {
    const service = freshService();
    const chunk: ImportChunk = { source: sourceOf(service), context: null, text: LOG, last: true };
    proxy.set({ delayMs: 5_000 });
    const controller = new AbortController();
    const began = Date.now();
    const given = importChunk({ client: faulty, chunk, signal: controller.signal, logger: silentLogger });
    setTimeout(() => controller.abort(), 200);
    await expect(given).rejects.toMatchObject({ name: 'AbortError' });
    expect(Date.now() - began).toBeLessThan(3_000);
  });
});
