import type { Browser } from 'playwright-core';
import { benchContext } from './bench_context';
import { postBulk } from '../bulk';
import { mainThreadOf } from './main_thread';

const STREAM = 'logs-app_logs.bench_long-default';
/** Far enough from each other that a page shows one of them only. */
const SHORT = { day: '2026-02-01', length: 100 };
const LONG = { day: '2026-02-03', length: 1_048_576 };

type Line = typeof SHORT;

export interface LongLine {
  /** Milliseconds that the page's main thread worked from the click on the line until it was open. */
  readonly taskMs: number;
  /** Its longest task, milliseconds; 0 when none took 50. */
  readonly longestMs: number;
  /** The same for a line of a hundred characters, to compare with. */
  readonly shortTaskMs: number;
}

/** Opens a line of one megabyte, which is cut until somebody asks for all of it, and a short one. */
export async function openLongLine(
  browser: Browser,
  host: { readonly url: string; readonly elasticsearchUrl: string },
): Promise<LongLine> {
  await postBulk(
    host.elasticsearchUrl,
    STREAM,
    [documentOf(SHORT), documentOf(LONG)],
    'refresh=true&pipeline=_none',
  );
  try {
    // Each in a page of its own: the first line that is opened loads the code that shows it.
    const short = await open(browser, host.url, SHORT);
    const long = await open(browser, host.url, LONG);
    return { taskMs: long.taskMs, longestMs: long.longestMs, shortTaskMs: short.taskMs };
  } finally {
    await fetch(`${host.elasticsearchUrl}/_data_stream/${STREAM}`, { method: 'DELETE' });
  }
}

async function open(browser: Browser, url: string, { day }: Line) {
  const context = await benchContext(browser);
  try {
    const page = await context.newPage();
    await page.addInitScript(() => {
      const tasks: number[] = [];
      Reflect.set(window, '__benchTasks', tasks);
      new PerformanceObserver((list) =>
        tasks.push(...list.getEntries().map(({ duration }) => duration)),
      ).observe({ type: 'longtask' });
    });
    const time = `_g=(time:(from:'${day}T00:00:00Z',to:'${day}T23:00:00Z'))`;
    await page.goto(`${url}/app/appLogs?${time}&_a=(services:!(bench_long))`);
    const toggle = page.getByTestId('appLogsLineToggle').first();
    await toggle.waitFor({ timeout: 60_000 });
    await page.waitForLoadState('networkidle');
    const { taskMs } = await mainThreadOf(page);
    const openAndClose = async () => {
      await toggle.click();
      await page.getByTestId('appLogsLineDetail').waitFor();
      await page.waitForLoadState('networkidle');
    };
    await openAndClose();
    await toggle.click();
    await page.getByTestId('appLogsLineDetail').waitFor({ state: 'detached' });
    await page.evaluate(() => Reflect.get(window, '__benchTasks').splice(0));
    const before = await taskMs();
    await openAndClose();
    const after = await taskMs();
    const tasks: unknown = await page.evaluate(() => Reflect.get(window, '__benchTasks'));
    const longestMs = Array.isArray(tasks) ? Math.max(0, ...tasks.map(Number)) : NaN;
    return { taskMs: after - before, longestMs };
  } finally {
    await context.close();
  }
}

function documentOf({ day, length }: Line): object {
  const time = `${day}T12:00:00.000Z`;
  return {
    '@timestamp': time,
    message: 'All work and no play makes a long line. '.repeat(Math.ceil(length / 40)).slice(0, length),
    log: { level: 'info', file: { path: 'app.log' }, offset: 0 },
    event: { severity: 20, id: `bench-${day}`, ingested: time },
    service: { name: 'bench_long' },
  };
}
