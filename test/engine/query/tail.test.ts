import { logScopeSchema } from '../../../common/api/logs';
import { LATE_MS } from '../../../public/tail/late_lines';
import { readTail, tailQuery } from '../../../common/query/tail_query';
import { searchLogs } from '../../../server/routes/search_logs';
import { startFaultProxy, type FaultProxy } from '../../faults/fault_proxy';
import { startLiveWriters, type WrittenLine } from '../../support/tail_writer/live_writers';
import { installEngineAssets } from '../import/installed_engine';
import { engineClient } from '../support/engine_client';
import { eventDocument } from '../support/event_document';
import { until } from '../support/until';
import { followLog, type FollowedLog } from './followed_log';

const client = engineClient();
const engineUrl = process.env.APP_LOGS_TEST_FRONT ?? '';
/** How long the programs write; late lines are up to 8 seconds late. */
const SECONDS = process.env.APP_LOGS_LONG ? 30 : 10;
/** Nothing listens there: an engine that is away. */
const NOWHERE = 'http://127.0.0.1:9';

let proxy: FaultProxy;
beforeAll(async () => {
  await installEngineAssets(client);
  proxy = await startFaultProxy(engineUrl);
});
afterAll(async () => {
  await client.indices.deleteDataStream({ name: 'logs-app_logs.tail_*' });
  await proxy.close();
  await client.close();
});

/** Follows until everything is there that the writers wrote; jest's time limit is the bound. */
async function allWritten(log: FollowedLog, finished: Promise<readonly WrittenLine[]>) {
  const written = await finished;
  await until(async () => {
    await new Promise((resolve) => setImmediate(resolve));
    return log.lines.length >= written.length && log.snapshot.state.kind === 'live';
  });
  const { late } = log.snapshot;
  log.end();
  return { written, late };
}

function expectEachOnceInOrder(log: FollowedLog, written: readonly WrittenLine[]): void {
  expect(log.lines.map(({ message }) => message)).toEqual(
    [...written].reverse().map(({ message }) => message),
  );
  expect([...log.times].filter(([, times]) => times > 1)).toEqual([]);
}

/** By id, how many milliseconds after its own time the engine says that it received a line. */
async function timesTaken(service: string): Promise<ReadonlyMap<string, number>> {
  const { hits } = await client.search({
    index: `logs-app_logs.${service}-default`,
    size: 10_000,
    sort: ['event.ingested', '@timestamp'],
    _source: false,
  });
  return new Map(hits.hits.map(({ _id, sort }) => [_id, Number(sort?.[0]) - Number(sort?.[1])]));
}

/** The lines that somebody saw come after one that is clearly newer. */
function cameAfterNewer(log: FollowedLog): string[] {
  const timeOf = new Map(log.lines.map(({ id, time }) => [id, Date.parse(time)]));
  let newest = 0;
  return [...log.times.keys()].filter((id) => {
    const time = timeOf.get(id) ?? 0;
    const late = time < newest - LATE_MS;
    newest = Math.max(newest, time);
    return late;
  });
}

describe('following two programs', () => {
  it('shows every line once and in its place, the late ones too, and marks these', async () => {
    const log = followLog(client, 'tail_two');
    await until(async () => {
      await new Promise((resolve) => setImmediate(resolve));
      return log.begun;
    });
    const writers = startLiveWriters({
      url: engineUrl,
      service: 'tail_two',
      seconds: SECONDS,
      linesPerSecond: 30,
    });
    const { written, late } = await allWritten(log, writers.finished);
    expect(written.length).toBeGreaterThan(200);
    expectEachOnceInOrder(log, written);
    const afterNewer = cameAfterNewer(log);
    expect(afterNewer.length).toBeGreaterThan(3);
    expect([...late.keys()].sort()).toEqual(afterNewer.sort());
    const took = await timesTaken('tail_two');
    expect([...late]).toEqual([...late.keys()].map((id) => [id, took.get(id)]));
    expect(Math.min(...late.values())).toBeGreaterThan(LATE_MS);
  });

  it('goes on without a gap or a duplicate after the engine was away', async () => {
    const writers = startLiveWriters({
      url: engineUrl,
      service: 'tail_away',
      seconds: SECONDS,
      linesPerSecond: 30,
    });
    const through = engineClient(proxy.url);
    const log = followLog(through, 'tail_away');
    await until(async () => {
      await new Promise((resolve) => setImmediate(resolve));
      return log.lines.length > 50;
    });
    proxy.retarget(NOWHERE);
    await until(async () => {
      await new Promise((resolve) => setImmediate(resolve));
      return log.snapshot.state.kind === 'failed';
    });
    proxy.retarget(engineUrl);
    const { written } = await allWritten(log, writers.finished);
    expectEachOnceInOrder(log, written);
    await through.close();
  });
});

describe('the question of a tail', () => {
  const stream = 'logs-app_logs.tail_question-default';
  const scope = logScopeSchema.parse({
    from: '2001-01-01T00:00:00Z',
    to: '2001-01-02T00:00:00Z',
    services: ['tail_question'],
  });
  const ask = async (question: { since: string | null; known?: string[]; size?: number }) => {
    const request = { scope, known: [], size: 100, ...question };
    return readTail(
      await searchLogs({ client, signal: new AbortController().signal }, tailQuery(request)),
      request,
    );
  };
  const write = (number: number) => {
    const original = `2031-02-03 00:00:0${number},000 INFO line ${number}`;
    const document = eventDocument(original, { service: 'tail_question', sequence: number });
    return client.index({ index: stream, id: `tail-${number}`, op_type: 'create', refresh: true, document });
  };

  it('is answered in the order of receipt, whatever the lines’ own times, beyond the end of the scope', async () => {
    const nothing = await ask({ since: null });
    expect(nothing).toMatchObject({ lines: [], upTo: null });
    for (const number of [3, 1, 2]) await write(number);
    const since = '1970-01-01T00:00:00.000Z';
    const all = await ask({ since });
    expect(all.lines.map(({ id }) => id)).toEqual(['tail-3', 'tail-1', 'tail-2']);
    expect([...all.ingested].sort()).toEqual(all.ingested);
    expect(all).toMatchObject({ upTo: all.ingested[2], waiting: 0, partial: null });
    expect(await ask({ since: null })).toMatchObject({ lines: [], upTo: all.upTo });
    const [first] = (await ask({ since, size: 1 })).lines;
    expect(first?.cursor).toEqual([
      Date.parse('2031-02-03T00:00:03Z'),
      'app.log',
      3,
      30,
      'id-tail_question-3',
    ]);
    expect(await ask({ since, size: 1 })).toMatchObject({ waiting: 2, moreWaiting: false });
    const rest = await ask({ since, known: ['tail-3', 'tail-2'] });
    expect(rest.lines.map(({ id }) => id)).toEqual(['tail-1']);
    expect((await ask({ since: all.ingested[1] ?? since })).lines.map(({ id }) => id)).toEqual(
      all.lines.slice(all.ingested.indexOf(all.ingested[1] ?? '')).map(({ id }) => id),
    );
  });

  it('takes as many known ids as a page may have', async () => {
    const known = Array.from({ length: 20_000 }, (_, index) => `id-that-is-as-long-${index}`);
    const answer = await ask({ since: '1970-01-01T00:00:00.000Z', known });
    expect(answer.lines).toHaveLength(3);
  });

  it('leaves out what re-parse wrote, and does not go past the engine’s clock by a line that is dated ahead', async () => {
    const before = await ask({ since: '1970-01-01T00:00:00.000Z' });
    const common = { service: { name: 'tail_question' }, '@timestamp': '2031-02-03T00:00:00Z' };
    const ahead = { ...common, event: { id: 'ahead', ingested: '2099-01-01T00:00:00Z' } };
    const again = {
      ...common,
      event: { id: 'again', ingested: new Date().toISOString() },
      app_logs: { reparse: 'r' },
    };
    for (const document of [ahead, again]) {
      await client.index({
        index: stream,
        id: document.event.id,
        op_type: 'create',
        pipeline: '_none',
        refresh: true,
        document,
      });
    }
    const after = await ask({ since: '1970-01-01T00:00:00.000Z' });
    expect(after.lines.map(({ id }) => id)).toEqual([...before.lines.map(({ id }) => id), 'ahead']);
    expect(after.upTo).toBe(before.upTo);
    expect((await ask({ since: null })).upTo).toBe(before.upTo);
  });
});
