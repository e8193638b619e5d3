import type { Browser, Page } from 'playwright-core';
import { benchContext } from './bench_context';

/** A page to load, and what is waited for on it. */
export interface BenchPage {
  readonly name: string;
  readonly url: string;
  /** Selectors of the first line and of the drawn chart. */
  readonly row: string;
  readonly chart: string;
  /** What a person clicks to ask again, and the addresses of what lines and chart ask for then. */
  readonly refresh: string;
  readonly asked: RegExp;
}

export interface PageLoad {
  /** Milliseconds from navigation to the first line and to the drawn chart. */
  readonly row: number;
  readonly chart: number;
  /** When Kibana itself was done and called the app; null where the host does not say so. */
  readonly floor: number | null;
  readonly requests: number;
  readonly bytes: number;
  /** Milliseconds from a click on "Refresh" to the answers for lines and chart, and the frame after the last. */
  readonly refresh: number;
}

const WAIT_MS = 120_000;

/** Loads the page in a new tab of a warm browser, takes its times, refreshes it once, and closes it. */
export async function loadPage(browser: Browser, bench: BenchPage): Promise<PageLoad> {
  const context = await benchContext(browser);
  try {
    const page = await context.newPage();
    // Once without a clock, so that scripts are cached as they are for somebody who has been here before.
    await page.goto(bench.url);
    await page.locator(bench.row).first().waitFor({ timeout: WAIT_MS });
    await page.goto('about:blank');
    await page.addInitScript(watchFor, { row: bench.row, chart: bench.chart });
    const traffic = countTraffic(page);
    await page.goto(bench.url, { waitUntil: 'commit' });
    const seen = await page
      .waitForFunction(readSeen, undefined, { timeout: WAIT_MS })
      .then((handle) => handle.jsonValue());
    if (seen === null) throw new Error(`${bench.name} did not show a line and a chart`);
    const { requests, bytes } = traffic();
    return { ...seen, requests, bytes, refresh: await timeRefresh(page, bench) };
  } finally {
    await context.close();
  }
}

/** Notes, at each frame, when the selectors first match something; and the mark by which Kibana says that it is done. */
function watchFor(selectors: { row: string; chart: string }): void {
  const seen: Record<string, number> = {};
  Reflect.set(window, '__benchSeen', seen);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.name === 'kbnLoad' && JSON.stringify(Reflect.get(entry, 'detail')).includes('first_app_nav'))
        seen['floor'] = entry.startTime;
    }
  }).observe({ type: 'mark', buffered: true });
  const look = () => {
    for (const [name, selector] of Object.entries(selectors)) {
      if (seen[name] === undefined && document.querySelector(selector) !== null)
        seen[name] = performance.now();
    }
    if (seen['row'] === undefined || seen['chart'] === undefined) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function readSeen(): { row: number; chart: number; floor: number | null } | null {
  const seen: unknown = Reflect.get(window, '__benchSeen');
  if (typeof seen !== 'object' || seen === null) return null;
  const [row, chart, floor] = ['row', 'chart', 'floor'].map((name): unknown => Reflect.get(seen, name));
  if (typeof row !== 'number' || typeof chart !== 'number') return null;
  return { row, chart, floor: typeof floor === 'number' ? floor : null };
}

function countTraffic(page: Page): () => { requests: number; bytes: number } {
  let requests = 0;
  let bytes = 0;
  page.on('response', (response) => {
    if (/bsearch|_search|\/api\/|\/internal\//.test(response.url())) requests++;
    bytes += Number(response.headers()['content-length'] ?? 0);
  });
  return () => ({ requests, bytes });
}

/**
 * From the click to the end of the last answer for lines and chart, and the frame after it; by the page's own clock, so
 * that what the test's driver takes for a click is not in it.
 */
async function timeRefresh(page: Page, bench: BenchPage): Promise<number> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(watchRefresh, bench.asked.source);
  await page.locator(bench.refresh).first().click();
  return page
    .waitForFunction(readRefresh, undefined, { timeout: WAIT_MS })
    .then((handle) => handle.jsonValue())
    .then((refresh) => refresh ?? Promise.reject(new Error(`${bench.name} did not refresh`)));
}

/** Notes the click, the end of each answer that matches, and the frames. */
function watchRefresh(asked: string): void {
  const seen = { click: 0, ends: [] as number[], frames: [] as number[] };
  Reflect.set(window, '__benchRefresh', seen);
  performance.clearResourceTimings();
  document.addEventListener('click', (event) => (seen.click ||= event.timeStamp), { capture: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (new RegExp(asked).test(entry.name)) seen.ends.push(entry.startTime + entry.duration);
  }).observe({ type: 'resource' });
  const frame = (time: number) => {
    if (seen.click > 0) seen.frames.push(time);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** Several requests leave one after the other: it is over when none has ended for so long. */
function readRefresh(): number | null {
  const QUIET_MS = 1_000;
  const seen: unknown = Reflect.get(window, '__benchRefresh');
  if (typeof seen !== 'object' || seen === null) return null;
  const [click, ends, frames] = ['click', 'ends', 'frames'].map((name): unknown => Reflect.get(seen, name));
  if (typeof click !== 'number' || !Array.isArray(ends) || !Array.isArray(frames) || ends.length === 0)
    return null;
  const last = Math.max(...ends.map(Number));
  if (performance.now() - last < QUIET_MS) return null;
  const after = frames.map(Number).find((frame) => frame >= last);
  return after === undefined ? null : after - click;
}
