/**
 * npm run bench:page: how long a person waits.
 *
 * On 1 and 10 million documents (BENCH_DOCUMENTS="1000000,10000000"): the time from navigation to the first line and to
 * the drawn timeline, requests and bytes, and a refresh within the page. With KIBANA_URL and ELASTICSEARCH_URL, loads of
 * Kibana's Discover on the same data, columns and time range alternate with ours (BENCH_PAIRS, default 10); the ratio is
 * of the time above the floor, which is when Kibana itself was done loading and called the app: no plugin can change it.
 * Then frames over 16.7 ms while scrolling through BENCH_SCROLL lines (default 100,000) and back; once, what a line of one
 * megabyte takes to open, and the memory of a page that has followed for BENCH_TAIL seconds (default 3,600, which are made
 * to pass as fast as the page answers).
 *
 * BENCH_KEEP=1 leaves the documents for the next run.
 */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../functional/support/browser';
import { benchContext } from './page/bench_context';
import { startBenchHost, type BenchHost } from './page/bench_host';
import { putDocuments, RANGE, removeDocuments } from './page/documents';
import { openLongLine } from './page/long_line';
import { loadPage, type BenchPage, type PageLoad } from './page/page_load';
import { quartileText } from './page/quartiles';
import { scrollThrough } from './page/scroll_frames';
import { followFor } from './page/tail_memory';

const SIZES = (process.env.BENCH_DOCUMENTS ?? '1000000,10000000').split(',').map(Number);
const PAIRS = Number(process.env.BENCH_PAIRS ?? 10);
const SCROLL = Number(process.env.BENCH_SCROLL ?? 100_000);
const TAIL_SECONDS = Number(process.env.BENCH_TAIL ?? 3_600);
const TIME = `_g=(refreshInterval:(pause:!t,value:60000),time:(from:'${RANGE.from}',to:'${RANGE.to}'))`;

async function main(): Promise<void> {
  const host = await startBenchHost();
  const browser = await launchBrowser();
  try {
    await setUp(host);
    for (const size of SIZES) {
      await putDocuments(host.elasticsearchUrl, size);
      await race(browser, host, size);
      await scroll(browser, host);
    }
    await longLine(browser, host);
    if (TAIL_SECONDS > 0) await tail(browser, host);
  } finally {
    await browser.close();
    if (process.env.BENCH_KEEP !== '1') await removeDocuments(host.elasticsearchUrl);
    await host.stop();
  }
}

async function setUp(host: BenchHost): Promise<void> {
  const answer = await fetch(`${host.url}/api/app_logs/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'kbn-xsrf': 'bench', 'elastic-api-version': '2023-10-31' },
    body: '{}',
  });
  if (!answer.ok) throw new Error(`setup: ${answer.status} ${await answer.text()}`);
}

function pagesOf(host: BenchHost): readonly BenchPage[] {
  const ours: BenchPage = {
    name: 'App Logs',
    url: `${host.url}/app/appLogs?${TIME}`,
    row: '[data-test-subj="appLogsLineMessage"]',
    chart: '[data-test-subj="appLogsTimeline"] [data-ech-render-complete="true"]',
    refresh: '[data-test-subj="querySubmitButton"]',
    asked: /app_logs\/(lines|timeline)/,
  };
  if (!host.isKibana) return [ours];
  const state = `_a=(columns:!(log.level,log.logger,message),index:app-logs,sort:!(!('@timestamp',desc)))`;
  const discover: BenchPage = {
    name: 'Discover',
    url: `${host.url}/app/discover#/?${TIME}&${state}`,
    row: '[data-gridcell-row-index="0"], [data-test-subj="docTableField"]',
    chart: '[data-test-subj="unifiedHistogramChart"] [data-ech-render-complete="true"]',
    refresh: '[data-test-subj="querySubmitButton"]',
    asked: /bsearch/,
  };
  return [ours, discover];
}

async function race(browser: Browser, host: BenchHost, size: number): Promise<void> {
  const pages = pagesOf(host);
  const loads = new Map<string, PageLoad[]>(pages.map(({ name }) => [name, []]));
  // The first of each fills the caches of engine and host.
  for (let round = -1; round < PAIRS; round++) {
    for (const page of round % 2 === 0 ? pages : [...pages].reverse()) {
      const load = await loadPage(browser, page);
      if (round >= 0) loads.get(page.name)?.push(load);
    }
  }
  console.log(`${size.toLocaleString('en')} documents, median (quartiles) of ${PAIRS}, milliseconds`);
  for (const [name, of] of loads) {
    const text = (key: 'row' | 'chart' | 'refresh') => quartileText(of.map((load) => load[key]));
    console.log(
      `  ${name}: first line ${text('row')}, timeline ${text('chart')}, refresh ${text('refresh')}`,
    );
    const floors = of.flatMap(({ floor }) => (floor === null ? [] : [floor]));
    if (floors.length > 0) console.log(`    of that, Kibana's own floor ${quartileText(floors)}`);
    console.log(
      `    requests ${quartileText(of.map(({ requests }) => requests))}, kB ${quartileText(of.map(({ bytes }) => bytes / 1024))}`,
    );
  }
  compare(loads);
}

function compare(loads: ReadonlyMap<string, readonly PageLoad[]>): void {
  const [ours, others] = [loads.get('App Logs') ?? [], loads.get('Discover') ?? []];
  if (others.length === 0) return;
  const ratios = (of: (load: PageLoad) => number) =>
    quartileText(
      ours.map((load, pair) => {
        const other = others[pair];
        return other === undefined ? Number.NaN : of(load) / of(other);
      }),
      2,
    );
  const above = (key: 'row' | 'chart') => (load: PageLoad) => load[key] - (load.floor ?? 0);
  console.log(
    `  ratio to Discover above the floor: first line ${ratios(above('row'))}, timeline ${ratios(above('chart'))}`,
  );
  console.log(`  ratio to Discover: refresh ${ratios((load) => load.refresh)}`);
}

async function scroll(browser: Browser, host: BenchHost): Promise<void> {
  const context = await benchContext(browser);
  try {
    const page = await context.newPage();
    await page.goto(`${host.url}/app/appLogs?${TIME}`);
    await page.getByTestId('appLogsLineMessage').first().waitFor();
    const { lines, frames, late, longest, nodes } = await scrollThrough(page, SCROLL);
    console.log(
      `  scrolled through ${lines.toLocaleString('en')} lines and back: ${late} of ${frames} frames over 16.7 ms ` +
        `(${((100 * late) / frames).toFixed(1)} %), longest ${longest.toFixed(0)} ms, at most ${nodes} nodes`,
    );
  } finally {
    await context.close();
  }
}

async function longLine(browser: Browser, host: BenchHost): Promise<void> {
  const { taskMs, longestMs, shortTaskMs } = await openLongLine(browser, host);
  console.log(
    `a line of 1 MB is open after ${taskMs.toFixed(0)} ms of the main thread (longest task ${longestMs.toFixed(0)} ms), ` +
      `one of 100 characters after ${shortTaskMs.toFixed(0)} ms`,
  );
}

async function tail(browser: Browser, host: BenchHost): Promise<void> {
  const { lines, heap, nodes, taskMs } = await followFor(browser, host, TAIL_SECONDS);
  const [early, half, end] = heap.map((megabytes) => megabytes.toFixed(0));
  console.log(
    `followed for ${TAIL_SECONDS} s, ${lines.toLocaleString('en')} lines: heap ${early} MB early, ${half} MB after half of it, ` +
      `${end} MB at the end, ${nodes} nodes; ${taskMs.toFixed(0)} ms of the main thread for each question`,
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
