/**
 * npm run bench:insight: whether what changed is found, and what asking for it costs.
 *
 * On a made log with a known truth (BENCH_LINES, default 5,000,000, in two hours, with thin days before them; 320
 * templates, 32 of them changed, a service that falls silent): recall and precision of patterns and exceptions. The masks
 * of the made lines are compared with the real pipeline's first. Then each request's time beside the plain aggregation that
 * it could be, on that log and on BENCH_SIZES (default 1,000,000 and 10,000,000) lines.
 */
import { Client } from '@elastic/elasticsearch';
import type { PatternsAnswer } from '../../common/api/insight/patterns';
import { logScopeSchema, type LogScope } from '../../common/api/logs';
import { PIPELINE } from '../../common/names';
import { at, listOf, stringOr } from '../../common/narrow';
import { isChange } from '../../common/insight/by_telling';
import { patternId } from '../../common/patterns/pattern_id';
import { groupExceptions } from '../../server/insight/exceptions';
import { groupPatterns } from '../../server/insight/patterns';
import { summarise } from '../../server/insight/summary';
import { installEngineAssets } from '../engine/import/installed_engine';
import { eventDocument } from '../engine/support/event_document';
import { startBenchEngine } from './bench_engine';
import { madeDocuments, madeLog, NOW, type MadeLog } from './insight/made_log';
import { queryCosts } from './insight/query_costs';
import { scoreOf, scoreText, type Reported } from './insight/score';
import { fill } from './insight/templates';
import { writeDocuments } from './insight/write_documents';
import { seeded } from '../../common/testing/seeded';

const HOUR_MS = 3_600_000;
const LINES = Number(process.env.BENCH_LINES ?? 5_000_000);
const SIZES = (process.env.BENCH_SIZES ?? '1000000,10000000').split(',').filter(Boolean).map(Number);
const SEED = Number(process.env.BENCH_SEED ?? 1);
const SERVICE = 'bench_insight';

const iso = (time: number) => new Date(time).toISOString();
const SCOPE: LogScope = logScopeSchema.parse({ from: iso(NOW), to: iso(NOW + HOUR_MS - 1) });
const BODY = { scope: SCOPE, before: { from: iso(NOW - HOUR_MS), to: iso(NOW) } };

async function main(): Promise<void> {
  const engine = await startBenchEngine();
  const client = new Client({ node: engine.url });
  try {
    await installEngineAssets(client);
    const context = { client, signal: new AbortController().signal };
    await truth(context, engine.url);
    await queryCosts(context, BODY, `${LINES.toLocaleString('en')} lines of two hours, and the days before`);
    await client.indices.deleteDataStream({ name: `logs-app_logs.${SERVICE}-default` });
    for (const size of SIZES) {
      const log = madeLog(size, SEED);
      await writeDocuments(engine.url, SERVICE, bodies(log));
      await queryCosts(context, BODY, `${size.toLocaleString('en')} lines of two hours, and the days before`);
      await client.indices.deleteDataStream({ name: `logs-app_logs.${SERVICE}-default` });
    }
  } finally {
    await client.close();
    await engine.stop();
  }
}

type Context = { readonly client: Client; readonly signal: AbortSignal };

async function truth(context: Context, url: string): Promise<void> {
  const log = madeLog(LINES, SEED);
  await compareMasks(context, log);
  const templateOfMask = new Map<string, number>();
  const count = await writeDocuments(url, SERVICE, bodies(log, templateOfMask));
  console.log(
    `${count.toLocaleString('en')} lines, ${log.templates.length} templates, ${templateOfMask.size.toLocaleString('en')} masks`,
  );
  const silenced = new Set(
    log.templates.flatMap(({ service }, place) => (service === log.silent ? [place] : [])),
  );
  const patterns = await groupPatterns(context, { ...BODY, size: 200 }, new Map());
  const templateOfId = new Map([...templateOfMask].map(([mask, template]) => [patternId(mask), template]));
  const reported = patterns.patterns.map(({ change, ids }) => ({
    change,
    templates: [...new Set(ids.flatMap((id) => templateOfId.get(id) ?? []))],
  }));
  console.log(
    `patterns: ${scoreText(scoreOf(reported, log.changes, silenced))}; ${patterns.patternCount} patterns of ${log.templates.length} templates`,
  );
  if (process.env.BENCH_DETAILS === '1') tellDetails(reported, patterns, log);
  const { groups } = await groupExceptions(context, BODY);
  const withError = log.templates.flatMap(({ error }, place) => (error === null ? [] : [{ error, place }]));
  const exceptions = groups.map(({ change, type, culprit }) => ({
    change,
    templates: withError
      .filter(({ error }) => error.type === type && error.culprit === culprit)
      .map(({ place }) => place),
  }));
  const changed = new Map([...log.changes].filter(([place]) => log.templates[place]?.error !== null));
  console.log(`exceptions: ${scoreText(scoreOf(exceptions, changed, silenced))}`);
  const { quiet } = await summarise(context, BODY, NOW + HOUR_MS);
  const silent = quiet.map(({ service }) => service);
  console.log(`quiet services: ${silent.join(', ') || 'none'} (of ${log.silent})`);
}

/** BENCH_DETAILS=1: what was reported wrongly, and what was missed. */
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

function* bodies(log: MadeLog, masks?: Map<string, number>): Generator<Readonly<Record<string, unknown>>> {
  const ids = new Map<string, string>();
  const idOf = (mask: string) => {
    const known = ids.get(mask) ?? patternId(mask);
    ids.set(mask, known);
    return known;
  };
  for (const { template, mask, body } of madeDocuments(log, SEED, idOf)) {
    masks?.set(mask, template);
    yield body;
  }
}

/** What is made here must be what the pipeline makes. @throws Error that names the first line that differs */
async function compareMasks({ client }: Context, log: MadeLog): Promise<void> {
  const next = seeded(SEED + 3);
  const filled = log.templates.map((template) => fill(template, next));
  const docs = filled.map(({ message }, sequence) => ({
    _source: eventDocument(`2026-01-09 12:00:00,000 INFO ${message}`, { service: SERVICE, sequence }),
  }));
  const answer: unknown = await client.ingest.simulate({ id: PIPELINE, docs });
  listOf(at(answer, 'docs')).forEach((doc, i) => {
    const mask = stringOr(at(doc, 'doc', '_source', 'app_logs', 'pattern'));
    if (mask === null) throw new Error(`The pipeline failed: ${JSON.stringify(doc).slice(0, 500)}`);
    if (mask !== filled[i]?.mask) {
      throw new Error(`The pipeline makes "${mask}" of "${filled[i]?.message}", not "${filled[i]?.mask}".`);
    }
  });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
