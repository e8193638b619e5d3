/**
 * npm run bench:insight: whether what changed is found, and what asking for it costs.
 *
 * On a made log with a known truth (BENCH_LINES, default 5,000,000, in two hours, with thin days before them; 320
 * templates, 40 of them changed, a service that falls silent): recall and precision of patterns and exceptions. The lines
 * go past the pipeline; some thousands of them are sent through the real one first, which must make the same documents.
 * Then each request's time beside the plain aggregation that it could be, on that log and on BENCH_SIZES (default 1,000,000
 * and 10,000,000) lines; what is larger than that log is it with more lines of the same templates.
 *
 * BENCH_DETAILS=1 tells what was reported wrongly, and what was missed.
 */
import { Client } from '@elastic/elasticsearch';
import type { PatternsAnswer } from '../../common/api/insight/patterns';
import { logScopeSchema, type LogScope } from '../../common/api/logs';
import { isChange } from '../../common/insight/by_telling';
import { dataStreamName } from '../../common/service_name';
import { patternId } from '../../common/patterns/pattern_id';
import { groupExceptions } from '../../server/insight/exceptions';
import { groupPatterns } from '../../server/insight/patterns';
import { summarise } from '../../server/insight/summary';
import { installEngineAssets } from '../engine/import/installed_engine';
import { startBenchEngine } from './bench_engine';
import { HISTORY_PART, madeDocuments, madeLog, NOW, type MadeLog } from './insight/made_log';
import { queryCosts } from './insight/query_costs';
import { scoreOf, scoreText, type Reported } from './insight/score';
import { compareWithPipeline } from './insight/compare_with_pipeline';
import { writeDocuments, writtenText } from './write_documents';

const HOUR_MS = 3_600_000;
const LINES = Number(process.env.BENCH_LINES ?? 5_000_000);
const SIZES = (process.env.BENCH_SIZES ?? '1000000,10000000').split(',').filter(Boolean).map(Number);
const SEED = Number(process.env.BENCH_SEED ?? 1);
const STREAM = dataStreamName('bench_insight', '');

const iso = (time: number) => new Date(time).toISOString();
const SCOPE: LogScope = logScopeSchema.parse({ from: iso(NOW), to: iso(NOW + HOUR_MS - 1) });
const BODY = { scope: SCOPE, before: { from: iso(NOW - HOUR_MS), to: iso(NOW) } };

async function main(): Promise<void> {
  const engine = await startBenchEngine();
  const client = new Client({ node: engine.url });
  const bench: Bench = { client, url: engine.url, signal: new AbortController().signal };
  const log = madeLog(LINES, SEED);
  try {
    await installEngineAssets(client);
    await compareWithPipeline(client, log, SEED);
    for (const size of SIZES.filter((one) => one < LINES)) {
      await write(bench, madeLog(size, SEED), size);
      await costs(bench, size);
      await client.indices.deleteDataStream({ name: STREAM });
    }
    await truth(bench, log);
    await costs(bench, LINES);
    let there = LINES;
    for (const size of SIZES.filter((one) => one > LINES)) {
      // Other lines of the same templates.
      await write(bench, madeLog(size - there, SEED), size - there, { seed: SEED + 1 });
      there = size;
      await costs(bench, size);
    }
  } finally {
    await client.close();
    await engine.stop();
  }
}

interface Bench {
  readonly client: Client;
  readonly url: string;
  readonly signal: AbortSignal;
}

async function write(
  { url }: Bench,
  log: MadeLog,
  lines: number,
  { seed = SEED, masks }: { seed?: number; masks?: Map<string, number> } = {},
): Promise<void> {
  console.log(`writing ${lines.toLocaleString('en')} lines`);
  const expected = Math.round(lines * (1 + HISTORY_PART));
  console.log(`  ${writtenText(await writeDocuments(url, STREAM, bodies(log, seed, masks), expected))}`);
}

async function costs(bench: Bench, lines: number): Promise<void> {
  await queryCosts(bench, BODY, `${lines.toLocaleString('en')} lines of two hours, and the days before`);
}

async function truth(bench: Bench, log: MadeLog): Promise<void> {
  const templateOfMask = new Map<string, number>();
  await write(bench, log, LINES, { masks: templateOfMask });
  console.log(`${log.templates.length} templates, ${templateOfMask.size.toLocaleString('en')} masks`);
  const silenced = new Set(
    log.templates.flatMap(({ service }, place) => (service === log.silent ? [place] : [])),
  );
  const patterns = await groupPatterns(bench, { ...BODY, size: 200 }, new Map());
  const templateOfId = new Map([...templateOfMask].map(([mask, template]) => [patternId(mask), template]));
  const reported = patterns.patterns.map(({ change, ids }) => ({
    change,
    templates: [...new Set(ids.flatMap((id) => templateOfId.get(id) ?? []))],
  }));
  console.log(
    `patterns: ${scoreText(scoreOf(reported, log.changes, silenced))}; ${patterns.patternCount} patterns of ${log.templates.length} templates`,
  );
  if (patterns.moreMasks)
    console.log('  there are more masks than are compared: what is beyond cannot be found');
  if (process.env.BENCH_DETAILS === '1') tellDetails(reported, patterns, log);
  const { groups } = await groupExceptions(bench, BODY);
  const withError = log.templates.flatMap(({ error }, place) => (error === null ? [] : [{ error, place }]));
  const exceptions = groups.map(({ change, type, culprit }) => ({
    change,
    templates: withError
      .filter(({ error }) => error.type === type && error.culprit === culprit)
      .map(({ place }) => place),
  }));
  const changed = new Map([...log.changes].filter(([place]) => log.templates[place]?.error !== null));
  console.log(`exceptions: ${scoreText(scoreOf(exceptions, changed, silenced))}`);
  const { quiet } = await summarise(bench, BODY, NOW + HOUR_MS);
  const silent = quiet.map(({ service }) => service);
  console.log(`quiet services: ${silent.join(', ') || 'none'} (of ${log.silent})`);
}

/** What was reported wrongly, and what was missed. */
function tellDetails(reported: readonly Reported[], { patterns }: PatternsAnswer, log: MadeLog): void {
  reported.forEach(({ change, templates }, i) => {
    const right = templates.length === 1 && log.changes.get(templates[0] ?? -1) === change;
    const pattern = patterns[i];
    if (!isChange(change) || right || pattern === undefined) return;
    const services = templates.map((place) => log.templates[place]?.service);
    console.log('  wrong:', change, pattern.before, pattern.now, pattern.template, ...services);
  });
  for (const [place, change] of log.changes) {
    if (reported.some((one) => one.change === change && one.templates.includes(place))) continue;
    console.log('  missed:', change, JSON.stringify(log.templates[place]));
  }
}

function* bodies(log: MadeLog, seed: number, masks?: Map<string, number>): Generator<object> {
  const ids = new Map<string, string>();
  const idOf = (mask: string) => {
    const known = ids.get(mask) ?? patternId(mask);
    ids.set(mask, known);
    return known;
  };
  for (const { template, mask, body } of madeDocuments(log, seed, idOf)) {
    masks?.set(mask, template);
    yield body;
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
