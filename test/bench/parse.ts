/**
 * npm run bench:parse: what the pipeline costs.
 *
 * Indexes the same events in turn: raw through the pipeline; as the documents the pipeline made of them, sent
 * ready-made with `pipeline=_none`; and those through a pipeline whose only script does nothing, which is what the
 * engine itself takes for a script (the embedded one copies and checks the document for each). Same template, ids,
 * batches and one connection. Prints documents per second and the ratio to ready-made, medians over rounds.
 *
 * Then the same, but for the idle script, for the log of each format in test/logs: how many times the cheapest each costs.
 *
 * APP_LOGS_TEST_ENGINE  an engine to use; without it one is started and thrown away
 * BENCH_ROUNDS          rounds after two to warm up, default 9
 * BENCH_COPIES          copies of the sample log a run, default 10
 * BENCH_FORMATS         folders of test/logs, separated by commas; all without it, none when it is empty
 */
import { readFileSync } from 'fs';
import { join } from 'path';
import { buildPipeline } from '../../server/assets/ingest_pipeline/build_pipeline';
import { buildMappings } from '../../server/assets/mappings';
import { startBenchEngine } from './bench_engine';
import { benchFormats } from './parse/bench_formats';
import { BulkEngine } from './parse/bulk_engine';
import { median } from './median';
import { readyMadeBatches } from './parse/ready_made';
import { rawBatches } from './parse/raw_batches';

const SAMPLE = join(__dirname, '../../server/assets/sample/app.log');
const STREAM = 'logs-app_logs_bench.parse-default';
const PIPELINE = 'app_logs_bench';
const IDLE_PIPELINE = 'app_logs_bench_idle';
const IDLE = { processors: [{ script: { source: 'int nothing = 1;' } }] };
const WARM_UP = 2;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 9);
const COPIES = Number(process.env.BENCH_COPIES ?? 10);

interface Round {
  readonly pipeline: number;
  readonly idle: number;
  readonly bare: number;
}

async function bench(engine: BulkEngine): Promise<void> {
  const raw = rawBatches(readFileSync(SAMPLE, 'utf8'), COPIES, STREAM);
  await engine.putPipeline(PIPELINE, buildPipeline('bench'));
  await engine.putPipeline(IDLE_PIPELINE, IDLE);
  try {
    for (const wildcard of [true, false]) {
      await engine.putTemplate(PIPELINE, mappings(wildcard));
      await engine.measure(raw, PIPELINE);
      const ready = await readyMadeBatches(engine, raw);
      const rounds: Round[] = [];
      for (let i = -WARM_UP; i < ROUNDS; i++) {
        const bare = await engine.measure(ready, '_none');
        const pipeline = await engine.measure(raw, PIPELINE);
        const idle = await engine.measure(ready, IDLE_PIPELINE);
        if (i >= 0) rounds.push({ pipeline, idle, bare });
      }
      print(wildcard, rounds);
    }
  } finally {
    await engine.remove([PIPELINE, IDLE_PIPELINE], PIPELINE);
  }
}

/** The installed mappings; setup offers to leave out the sub-field that costs most. */
function mappings(wildcard: boolean): Readonly<Record<string, unknown>> {
  const installed = buildMappings();
  if (wildcard) return installed;
  return { ...installed, properties: { ...installed.properties, message: { type: 'match_only_text' } } };
}

function print(wildcard: boolean, rounds: readonly Round[]): void {
  console.log(wildcard ? 'as installed:' : 'without message.wildcard:');
  const line = (name: string, key: keyof Round) => {
    const rate = Math.round(median(rounds.map((round) => round[key])));
    const ratio = median(rounds.map((round) => round[key] / round.bare));
    console.log(
      `  ${name.padEnd(36)} ${rate.toLocaleString('en').padStart(7)} docs/s  ratio ${ratio.toFixed(2)}`,
    );
  };
  line('ready-made documents, no pipeline', 'bare');
  line('raw events through the pipeline', 'pipeline');
  line('ready-made, through an idle script', 'idle');
}

async function main(): Promise<void> {
  const engine = await startBenchEngine();
  try {
    const bulk = new BulkEngine(engine.url, STREAM);
    await bench(bulk);
    await benchFormats(bulk, PIPELINE, STREAM);
  } finally {
    await engine.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
