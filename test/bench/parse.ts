/**
 * npm run bench:parse: what the pipeline costs.
 *
 * Indexes the same events twice, in turn: raw through the pipeline, and as the documents the pipeline made of them,
 * sent ready-made with `pipeline=_none`; same template, ids, batches and one connection. Prints documents per second
 * of each and the ratio, as medians over pairs.
 *
 * ELASTICSEARCH_URL  an Elasticsearch 8 (or a front) to use; without it the embedded engine is started
 * BENCH_PAIRS        pairs after two to warm up, default 9
 * BENCH_COPIES       copies of the sample log a run, default 10
 */
import { readFileSync } from 'fs';
import { join } from 'path';
import { buildPipeline } from '../../server/assets/ingest_pipeline/build_pipeline';
import { buildMappings } from '../../server/assets/mappings';
import { BulkEngine } from './parse/bulk_engine';
import { median } from './parse/median';
import { readyMadeBatches } from './parse/ready_made';
import { rawBatches } from './parse/raw_batches';
import { withEngine } from './parse/with_engine';

const SAMPLE = join(__dirname, '../../server/assets/sample/app.log');
const STREAM = 'logs-app_logs_bench.parse-default';
const PIPELINE = 'app_logs_bench';
const WARM_UP = 2;

async function bench(url: string): Promise<void> {
  const pairs = Number(process.env.BENCH_PAIRS ?? 9);
  const copies = Number(process.env.BENCH_COPIES ?? 10);
  const engine = new BulkEngine(url, STREAM);
  const raw = rawBatches(readFileSync(SAMPLE, 'utf8'), copies, STREAM);
  const documents = raw.reduce((sum, batch) => sum + batch.count, 0);
  for (const wildcard of [true, false]) {
    await engine.install(PIPELINE, buildPipeline('bench'), mappings(wildcard));
    await engine.measure(raw, PIPELINE);
    const ready = await readyMadeBatches(engine, raw);
    const rates: { pipeline: number; bare: number }[] = [];
    for (let i = -WARM_UP; i < pairs; i++) {
      const pipeline = documents / (await engine.measure(raw, PIPELINE));
      const bare = documents / (await engine.measure(ready, '_none'));
      if (i >= 0) rates.push({ pipeline, bare });
    }
    const ratio = median(rates.map((rate) => rate.pipeline / rate.bare));
    const name = wildcard ? 'with message.wildcard (as installed)' : 'without message.wildcard';
    console.log(
      `${name}: pipeline ${perSecond(rates.map((rate) => rate.pipeline))}, ` +
        `ready-made ${perSecond(rates.map((rate) => rate.bare))}, ratio ${ratio.toFixed(2)} ` +
        `(${documents} documents, median of ${pairs} pairs)`,
    );
  }
  await engine.remove(PIPELINE);
}

/** The installed mappings; setup offers to leave out the sub-field that costs most. */
function mappings(wildcard: boolean): Readonly<Record<string, unknown>> {
  const installed = buildMappings();
  if (wildcard) return installed;
  return { ...installed, properties: { ...installed.properties, message: { type: 'match_only_text' } } };
}

function perSecond(rates: readonly number[]): string {
  return `${Math.round(median(rates)).toLocaleString('en')} docs/s`;
}

withEngine(bench).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
