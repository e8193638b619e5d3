import { buildMappings } from '../../../server/assets/mappings';
import { readByRows } from '../../../server/assets/ingest_pipeline/service_reading';
import { buildPipeline } from '../../../server/assets/ingest_pipeline/build_pipeline';
import { logCases, type LogCase } from '../../logs/cases';
import { median } from '../median';
import type { BulkEngine } from './bulk_engine';
import { repeatedBatches } from './raw_batches';
import { readyMadeBatches } from './ready_made';

const ROUNDS = 3;
/** Documents a run, about. */
const DOCUMENTS = 12_000;

interface Figure {
  readonly format: string;
  /** Records a second through the pipeline, as a share of the same documents sent ready-made in the same round. */
  readonly ratio: number;
}

/** What the pipeline costs for each format, by the first log of its folder in test/logs. */
export async function benchFormats(engine: BulkEngine, pipeline: string, stream: string): Promise<void> {
  const cases = chosenCases();
  if (cases.length === 0) return;
  const figures: Figure[] = [];
  try {
    for (const one of cases) {
      await engine.putPipeline(
        pipeline,
        buildPipeline('bench', { [datasetOf(stream)]: readByRows(one.serviceRows) }),
      );
      await engine.putTemplate(pipeline, buildMappings());
      figures.push({ format: folderOf(one), ratio: await ratioOf(engine, one, pipeline, stream) });
    }
  } finally {
    await engine.remove([pipeline], pipeline);
  }
  print(figures);
}

async function ratioOf(engine: BulkEngine, one: LogCase, pipeline: string, stream: string): Promise<number> {
  const copies = Math.ceil(DOCUMENTS / one.documents.length);
  const raw = repeatedBatches(one.documents, copies, stream);
  await engine.measure(raw, pipeline);
  const ready = await readyMadeBatches(engine, raw);
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const bare = await engine.measure(ready, '_none');
    ratios.push((await engine.measure(raw, pipeline)) / bare);
  }
  return median(ratios);
}

function print(figures: readonly Figure[]): void {
  const best = Math.max(...figures.map(({ ratio }) => ratio));
  console.log('by format, of ready-made documents without a pipeline; and as a multiple of the cheapest:');
  for (const { format, ratio } of [...figures].sort((a, b) => b.ratio - a.ratio)) {
    console.log(`  ${format.padEnd(42)} ratio ${ratio.toFixed(2)}   ${(best / ratio).toFixed(2)} x`);
  }
}

/** One log of each folder. */
function chosenCases(): readonly LogCase[] {
  const wanted = process.env.BENCH_FORMATS?.split(',').filter((name) => name !== '');
  const byFolder = new Map<string, LogCase>();
  for (const one of logCases()) {
    const folder = folderOf(one);
    if (wanted && !wanted.includes(folder)) continue;
    if (!byFolder.has(folder)) byFolder.set(folder, one);
  }
  return [...byFolder.values()];
}

function folderOf({ name }: LogCase): string {
  return name.split('/', 1)[0] ?? name;
}

function datasetOf(stream: string): string {
  return stream.split('-')[1] ?? '';
}
