import { z } from 'zod';
import { buildPipeline } from '../../../server/assets/ingest_pipeline/build_pipeline';
import { eventDocument } from '../../engine/support/event_document';

/** Events a request. */
const BATCH = 1000;

const simulated = z.object({
  docs: z.array(
    z.object({ doc: z.object({ _source: z.object({ app_logs: z.object({ pattern: z.string() }) }) }) }),
  ),
});

/**
 * What the real pipeline writes into `app_logs.pattern` for each message, which stands behind a level and a logger so
 * that no message is taken for a record of another format.
 * @param engineUrl an engine that speaks Elasticsearch 8
 */
export async function engineMasks(engineUrl: string, messages: readonly string[]): Promise<string[]> {
  const pipeline = buildPipeline('bench');
  const masks: string[] = [];
  for (let at = 0; at < messages.length; at += BATCH) {
    const docs = messages
      .slice(at, at + BATCH)
      .map((message) => ({ _source: eventDocument(`INFO:bench:${message}`) }));
    const response = await fetch(`${engineUrl}/_ingest/pipeline/_simulate`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ pipeline, docs }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`The engine answered ${response.status}: ${text.slice(0, 300)}`);
    masks.push(...simulated.parse(JSON.parse(text)).docs.map(({ doc }) => doc._source.app_logs.pattern));
  }
  return masks;
}
