import type { BulkEngine } from './bulk_engine';
import { toBatches, type Batch } from './raw_batches';

/** What the pipeline made of the raw documents that are in the engine, in the batches of the raw ones. */
export async function readyMadeBatches(engine: BulkEngine, raw: readonly Batch[]): Promise<Batch[]> {
  const ready: Batch[] = [];
  for (const batch of raw) {
    const ids = [...batch.body.matchAll(/^\{"create":\{"_id":"([^"]+)"\}\}$/gm)].map(
      (match) => match[1] ?? '',
    );
    const sources = await engine.sources(ids);
    ready.push(...toBatches(ids.map((id) => ({ id, document: sources.get(id) }))));
  }
  return ready;
}
