import { dataStreamName } from '../../../common/service_name';
import { freshService, importBytes } from '../import/import_text';
import { installEngineAssets } from '../import/installed_engine';
import { eventDocument } from '../support/event_document';
import { around, client, grepAround, grepped, inFileOrder, lineEnding } from './around';

beforeAll(() => installEngineAssets(client));
afterAll(() => client.close());

describe('three processes that write to one file', () => {
  const PIDS = [4711, 4712, 4713];
  const TEXT = Array.from(
    { length: 90 },
    (_, i) =>
      `2030-01-02 03:04:${String(Math.floor(i / 30)).padStart(2, '0')} [${PIDS[(i * 7 + (i % 4)) % 3]}] [INFO] step ${i}.\n`,
  ).join('');
  let service = '';
  beforeAll(async () => {
    service = freshService();
    await importBytes(client, service, TEXT);
  });

  it.each([12, 44, 45, 46, 88])('are seen apart around step %d', async (i) => {
    const line = await lineEnding(service, ` step ${i}.`);
    const pid = /\[(\d+)\]/.exec(line.text)?.[1] ?? '';
    const ofProcess = grepped(TEXT, new RegExp(`\\[${pid}\\]`));
    const answer = await around(line, { within: 'process' });
    expect(answer.available).toEqual(['file', 'process', 'service', 'all']);
    expect(inFileOrder(answer)).toEqual(grepAround(ofProcess, ` step ${i}\\.`, 5));
  });

  it.each([12, 44, 88])('are seen together within their file around step %d', async (i) => {
    const answer = await around(await lineEnding(service, ` step ${i}.`));
    expect(inFileOrder(answer)).toEqual(grepAround(TEXT, ` step ${i}\\.`, 5));
  });
});

describe('threads of a file', () => {
  it('are seen apart by their names', async () => {
    const service = freshService();
    const text = Array.from(
      { length: 40 },
      (_, i) =>
        `{"asctime":"2030-01-02 03:04:05,000","levelname":"INFO","threadName":"${i % 3 === 0 ? 'MainThread' : 'worker-1'}","message":"step ${i}."}\n`,
    ).join('');
    await importBytes(client, service, text);
    const answer = await around(await lineEnding(service, '"step 21."}'), { within: 'thread' });
    expect(inFileOrder(answer)).toEqual(grepAround(grepped(text, /MainThread/), '"step 21\\.', 5));
  });
});

/** What a program hands over itself: numbered, without a file. */
function handed(service: string, sequence: number, second: number, more: object) {
  const text = `2030-01-02 03:04:${String(second).padStart(2, '0')},000 - shop - INFO - ${JSON.stringify(more)} ${sequence}.`;
  const { event, ...document } = eventDocument(text, { service, sequence });
  const id = `${service}-${second}-${sequence}-${JSON.stringify(more)}`;
  return { ...document, event: { ...event, id }, log: {}, ...more };
}

async function write(service: string, documents: ReadonlyArray<ReturnType<typeof handed>>): Promise<void> {
  const index = dataStreamName(service, '');
  await client.bulk({
    refresh: true,
    operations: documents.flatMap((document) => [
      { create: { _index: index, _id: document.event.id } },
      document,
    ]),
  });
}

describe('lines that a process hands over itself', () => {
  const process = (pid: number) => ({ process: { pid }, host: { name: 'web-1' } });
  const numbers = (texts: readonly string[]) => texts.map((text) => Number(/(\d+)\.$/.exec(text)?.[1]));

  it('are in the order of their numbers, whatever the clock said', async () => {
    const service = freshService();
    const times = [10, 10, 11, 9, 12, 8, 13, 13, 14, 15];
    await write(service, [
      ...times.map((second, sequence) => handed(service, sequence, second, process(7))),
      ...times.map((second, sequence) => handed(service, sequence, second, process(8))),
    ]);
    const line = await lineEnding(service, '{"process":{"pid":7},"host":{"name":"web-1"}} 4.');
    const answer = await around(line, { older: 10, newer: 10 });
    expect(answer.within).toBe('process');
    const { before, after } = inFileOrder(answer);
    expect([numbers(before), numbers(after)]).toEqual([
      [0, 1, 2, 3],
      [5, 6, 7, 8, 9],
    ]);
    expect([...before, ...after].every((text) => text.includes('"pid":7'))).toBe(true);
    const next = await around(line, { older: 2, newer: 2 });
    const more = await around(line, {
      older: 9,
      newer: 2,
      olderAfter: [...(next.olderNext ?? [])],
      newerAfter: [...(next.newerNext ?? [])],
    });
    const further = inFileOrder(more);
    expect([numbers(further.before), numbers(further.after)]).toEqual([
      [0, 1],
      [7, 8],
    ]);
  });

  it('are those of one start of the program, though its number comes again', async () => {
    const service = freshService();
    const starts = [0, 20, 40];
    await write(
      service,
      starts.flatMap((start) =>
        Array.from({ length: 12 }, (_, i) => handed(service, i, start + i, process(1))),
      ),
    );
    const line = await lineEnding(service, ' 6.');
    const { before, after } = inFileOrder(await around(line, { older: 50, newer: 50 }));
    expect([numbers(before), numbers(after)]).toEqual([
      [0, 1, 2, 3, 4, 5],
      [7, 8, 9, 10, 11],
    ]);
  });

  it('are of one trace over services, by trace.id or by the label that stands for it', async () => {
    const [one, two] = [freshService(), freshService()];
    const id = `trace-${one}`;
    for (const [service, second] of [
      [one, 1],
      [two, 2],
    ] as const) {
      await write(service, [
        handed(service, 1, second, { trace: { id } }),
        handed(service, 2, second, { trace: { id: 'another' } }),
        handed(service, 3, second, { labels: { request_id: id } }),
        handed(service, 4, second, {}),
      ]);
    }
    const line = await lineEnding(one, ' 1.');
    const answer = await around(line, { within: 'trace' });
    expect(answer.available).toEqual(['service', 'trace', 'all']);
    expect([answer.older.length, answer.newer.map(({ service }) => service)]).toEqual([0, [two]]);
    const labelled = await around(await lineEnding(two, ' 3.'), { within: 'trace' });
    expect(labelled.older.map(({ service }) => service)).toEqual([one]);
    expect(labelled.newer).toEqual([]);
    expect((await around(await lineEnding(one, ' 4.'))).available).toEqual(['service', 'all']);
  });

  it('are shown once while a re-parse replaces them', async () => {
    const service = freshService();
    await write(
      service,
      Array.from({ length: 6 }, (_, i) => handed(service, i, i, process(3))),
    );
    const { id, index } = await lineEnding(service, ' 2.');
    await client.update({ index, id, refresh: true, doc: { app_logs: { replaced_by: 'reparse-1' } } });
    const { before } = inFileOrder(await around(await lineEnding(service, ' 4.'), { older: 5 }));
    expect(numbers(before)).toEqual([0, 1, 3]);
  });
});
