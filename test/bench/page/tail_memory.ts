import type { Browser, CDPSession } from 'playwright-core';
import { benchContext } from './bench_context';
import { postBulk } from '../bulk';
import { mainThreadOf } from './main_thread';

const STREAM = 'logs-app_logs.bench_tail-default';
const POLL_MS = 2_000;
const LINES_PER_POLL = 40;

export interface TailMemory {
  readonly lines: number;
  /** Megabytes of JavaScript's heap after a collection: soon after the beginning, after half of the time, at the end. */
  readonly heap: readonly [number, number, number];
  /** Nodes in the document at the end. */
  readonly nodes: number;
  /** Milliseconds that the page's main thread worked for each question, with all that it shows. */
  readonly taskMs: number;
}

/**
 * Follows for a time of which each two seconds are made to pass as soon as what they brought is there: a page that has
 * followed for an hour has asked 1,800 times, here too. The lines' receipts lie in the hour before.
 */
export async function followFor(
  browser: Browser,
  host: { readonly url: string; readonly elasticsearchUrl: string },
  seconds: number,
): Promise<TailMemory> {
  const polls = Math.round((seconds * 1_000) / POLL_MS);
  const begin = Date.now() - polls * POLL_MS - 60_000;
  const put = async (poll: number) =>
    postBulk(host.elasticsearchUrl, STREAM, documentsOf(begin, poll), 'refresh=true&pipeline=_none');
  const context = await benchContext(browser);
  try {
    await put(0);
    const page = await context.newPage();
    await page.clock.install();
    const time = `_g=(time:(from:'${new Date(begin - 60_000).toISOString()}',to:now))`;
    await page.goto(`${host.url}/app/appLogs?${time}&_a=(services:!(bench_tail),follow:!t)`);
    await page.getByTestId('appLogsTailState-live').waitFor({ timeout: 60_000 });
    const { session, taskMs } = await mainThreadOf(page);
    const heaps: number[] = [];
    const worked = await taskMs();
    for (let poll = 1; poll <= polls; poll++) {
      await put(poll);
      const answered = page.waitForResponse((response) => response.url().includes('/app_logs/tail'));
      await page.clock.fastForward(POLL_MS);
      await answered;
      if (poll === Math.ceil(polls / 20) || poll === Math.ceil(polls / 2) || poll === polls)
        heaps.push(await heapMegabytes(session));
    }
    const [early = NaN, half = NaN, end = NaN] = heaps;
    return {
      lines: (polls + 1) * LINES_PER_POLL,
      heap: [early, half, end],
      nodes: await page.evaluate(() => document.querySelectorAll('*').length),
      taskMs: ((await taskMs()) - worked) / polls,
    };
  } finally {
    await context.close();
    await fetch(`${host.elasticsearchUrl}/_data_stream/${STREAM}`, { method: 'DELETE' });
  }
}

function documentsOf(begin: number, poll: number): object[] {
  return Array.from({ length: LINES_PER_POLL }, (_, index) => {
    const number = poll * LINES_PER_POLL + index;
    const time = new Date(begin + poll * POLL_MS + (index * POLL_MS) / LINES_PER_POLL).toISOString();
    return {
      '@timestamp': time,
      message: `request ${number} answered in ${number % 900} ms`,
      log: { level: number % 17 === 0 ? 'error' : 'info', file: { path: 'app.log' }, offset: number * 100 },
      event: { severity: number % 17 === 0 ? 40 : 20, id: `tail-${number}`, ingested: time },
      service: { name: 'bench_tail' },
    };
  });
}

async function heapMegabytes(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize / 1_048_576;
}
