import type { LogLine } from '../../common/api/logs';
import type { TailAnswer } from '../../common/api/tail';
import { answerAt, type Scheduled } from '../testing/tail_schedule';
import { createTailRunner, NOT_FOLLOWING, type TailSnapshot } from './tail_runner';

const T0 = Date.parse('2031-01-01T00:00:00Z');

/** A runner on an engine with these documents; time is the test's own. */
function follow(documents: Scheduled[], parts: { size?: number; shown?: ReadonlySet<string> } = {}) {
  const lines: LogLine[] = [];
  const batches: number[] = [];
  const questions: { since: string | null; known: string[] }[] = [];
  const seen: {
    snapshot: TailSnapshot;
    reloads: number;
    fault: (() => TailAnswer) | null;
    hang: boolean;
    /** The page's load ends when the test says so. */
    slow: boolean;
  } = { snapshot: NOT_FOLLOWING, reloads: 0, fault: null, hang: false, slow: false };
  let open = 0;
  const runner = createTailRunner({
    ask: async (question, signal) => {
      questions.push(question);
      if (++open > 1) throw new Error('two questions at once');
      try {
        if (seen.hang) {
          await new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('gone'))));
        }
        if (seen.fault !== null) return seen.fault();
        return await Promise.resolve(answerAt(Date.now(), documents, question, parts.size));
      } finally {
        open--;
      }
    },
    onLines: (batch) => {
      batches.push(batch.length);
      lines.push(...batch);
    },
    // The page loads, and has the lines a little later.
    onReload: () => {
      seen.reloads++;
      runner.setLoading(true);
      if (!seen.slow) void Promise.resolve().then(() => runner.setLoading(false));
    },
    onChange: (snapshot) => (seen.snapshot = snapshot),
    isShown: (id) => parts.shown?.has(id) ?? false,
  });
  return { runner, lines, batches, questions, seen, ids: () => lines.map(({ id }) => id) };
}

/** Lets time pass, answers included. */
async function pass(ms: number): Promise<void> {
  for (let passed = 0; passed <= ms; passed += 250) {
    for (let turn = 0; turn < 12; turn++) await Promise.resolve();
    jest.advanceTimersByTime(250);
  }
  for (let turn = 0; turn < 12; turn++) await Promise.resolve();
}

const every = (ms: number, count: number, from = T0): Scheduled[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `line-${index}`,
    ingested: from + index * ms,
    visible: from + index * ms + 900,
  }));

beforeEach(() => {
  jest.useFakeTimers();
  jest.setSystemTime(T0);
});
afterEach(() => jest.useRealTimers());

describe('a tail', () => {
  it('begins by knowing where receipt has got to, then has the page loaded, then gives what comes', async () => {
    const { runner, questions, seen, ids } = follow(every(1_000, 30, T0 + 5_000));
    runner.begin();
    expect(seen.snapshot.state.kind).toBe('starting');
    await pass(60_000);
    expect(questions[0]?.since).toBeNull();
    expect(seen.reloads).toBe(1);
    expect(seen.snapshot.state.kind).toBe('live');
    expect(ids()).toEqual(every(1_000, 30).map(({ id }) => id));
    runner.end();
    const asked = questions.length;
    await pass(10_000);
    expect(questions).toHaveLength(asked);
  });

  it('is not live before the page has its newest lines, which takes it to its top', async () => {
    const { runner, seen } = follow(every(1_000, 30));
    seen.slow = true;
    runner.begin();
    await pass(5_000);
    expect([seen.reloads, seen.snapshot.state.kind]).toEqual([1, 'starting']);
    runner.setLoading(false);
    expect(seen.snapshot.state.kind).toBe('live');
    runner.end();
  });

  it('asks nothing while nobody can see it, and goes on without a gap after an hour', async () => {
    const documents = every(2_000, 3_000);
    const { runner, questions, ids, batches } = follow(documents);
    runner.begin();
    await pass(20_000);
    runner.setVisible(false);
    const asked = questions.length;
    await pass(20_000);
    jest.setSystemTime(T0 + 3_600_000);
    expect(questions).toHaveLength(asked);
    runner.setVisible(true);
    await pass(8_000);
    const due = documents.filter(({ visible }) => visible < Date.now() - 3_000).length;
    expect(new Set(ids()).size).toBe(ids().length);
    expect(ids().length).toBeGreaterThanOrEqual(due);
    expect(Math.max(...batches)).toBeLessThanOrEqual(500);
    runner.end();
  });

  it('says that it failed and why, tries again, and has missed nothing then', async () => {
    const documents = every(500, 200, T0 + 3_000);
    const { runner, seen, ids } = follow(documents);
    runner.begin();
    await pass(20_000);
    seen.fault = () => {
      throw new TypeError('Failed to fetch');
    };
    await pass(30_000);
    expect(seen.snapshot.state).toMatchObject({
      kind: 'failed',
      failure: { message: 'The server could not be reached.' },
    });
    seen.fault = null;
    await pass(90_000);
    expect(seen.snapshot.state.kind).toBe('live');
    expect(ids()).toEqual(documents.map(({ id }) => id));
    runner.end();
  });

  it('ends a question that a sleep left hanging', async () => {
    const { runner, seen, ids } = follow(every(1_000, 5, T0 + 5_000));
    runner.begin();
    await pass(3_000);
    seen.hang = true;
    await pass(40_000);
    expect(seen.snapshot.state.kind).toBe('failed');
    seen.hang = false;
    await pass(40_000);
    expect(ids()).toHaveLength(5);
    runner.end();
  });

  it('asks for the overlap once more after the page has loaded its newest lines', async () => {
    const { runner, questions, seen } = follow(every(1_000, 5, T0 + 5_000));
    runner.begin();
    await pass(20_000);
    expect(questions.at(-1)?.known).toHaveLength(5);
    runner.setLoading(true);
    const asked = questions.length;
    await pass(10_000);
    expect(questions).toHaveLength(asked);
    runner.setAway(true);
    runner.setLoading(false);
    await pass(500);
    expect(questions.at(-1)?.known).toEqual([]);
    // They are no news to whoever loaded the page.
    expect(seen.snapshot.pending.count).toBe(0);
    runner.end();
  });

  it('counts neither what was there before nor what the page shows', async () => {
    const documents = [
      { id: 'before', ingested: T0 - 5_000, visible: T0 - 4_000 },
      { id: 'shown', ingested: T0 + 2_000, visible: T0 + 3_000 },
      { id: 'new', ingested: T0 + 2_500, visible: T0 + 3_500 },
    ];
    const { runner, seen, ids } = follow(documents, { shown: new Set(['shown']) });
    runner.begin();
    await pass(500);
    runner.setAway(true);
    await pass(10_000);
    expect(seen.snapshot.state).toEqual({ kind: 'paused', pending: { count: 1, more: false } });
    // The question right after the page was loaded found it, and put it into its place.
    expect(ids()).toEqual(['before']);
    runner.resume();
    expect(ids()).toEqual(['before', 'shown', 'new']);
    runner.end();
  });

  it('jumps to the newest line when told to: begins anew, and has the page loaded anew', async () => {
    const { runner, seen, questions, ids } = follow(every(1, 30_000), { size: 10 });
    runner.begin();
    await pass(2_000);
    runner.setVisible(false);
    await pass(31_000);
    runner.setVisible(true);
    await pass(250);
    expect(seen.snapshot.state.kind).toBe('behind');
    const { reloads } = seen;
    runner.begin();
    await pass(500);
    expect(seen.reloads).toBe(reloads + 1);
    expect(questions.filter(({ since }) => since === null)).toHaveLength(2);
    expect(ids().length).toBeLessThan(30_000);
    runner.end();
  });
});
