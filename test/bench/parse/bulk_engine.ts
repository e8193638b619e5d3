import { z } from 'zod';
import type { Batch } from './raw_batches';

const bulkAnswer = z.object({ errors: z.boolean(), items: z.unknown().optional() });
const hits = z.object({
  hits: z.object({ hits: z.array(z.object({ _id: z.string(), _source: z.record(z.unknown()) })) }),
});
const count = z.object({ count: z.number() });

/** The engine as the bench uses it: one data stream that is made anew for every run. */
export class BulkEngine {
  constructor(
    private readonly url: string,
    private readonly stream: string,
  ) {}

  async putPipeline(name: string, body: object): Promise<void> {
    await this.ask('PUT', `/_ingest/pipeline/${name}`, body);
  }

  async putTemplate(name: string, mappings: Readonly<Record<string, unknown>>): Promise<void> {
    await this.ask('PUT', `/_index_template/${name}`, {
      index_patterns: [this.stream],
      priority: 900,
      data_stream: {},
      // Refreshes would fall into one run and not into the other.
      template: {
        settings: { number_of_shards: 1, number_of_replicas: 0, refresh_interval: '-1' },
        mappings,
      },
    });
  }

  /** Indexes all batches into a new stream, one after the other. @returns documents per second, the final refresh included */
  async measure(batches: readonly Batch[], pipeline: string): Promise<number> {
    await this.ask('DELETE', `/_data_stream/${this.stream}`, undefined, [404]);
    await this.ask('PUT', `/_data_stream/${this.stream}`);
    const started = performance.now();
    for (const { body } of batches) {
      const path = `/${this.stream}/_bulk?pipeline=${pipeline}&filter_path=errors,items.*.error`;
      const answer = bulkAnswer.parse(await this.ask('POST', path, body));
      if (answer.errors) throw new Error(`The engine refused: ${JSON.stringify(answer).slice(0, 500)}`);
    }
    await this.ask('POST', `/${this.stream}/_refresh`);
    const seconds = (performance.now() - started) / 1000;
    const found = count.parse(await this.ask('GET', `/${this.stream}/_count`)).count;
    const sent = batches.reduce((sum, batch) => sum + batch.count, 0);
    if (found !== sent) throw new Error(`Sent ${sent} documents, found ${found}.`);
    return sent / seconds;
  }

  /** `_source` by id. */
  async sources(ids: readonly string[]): Promise<Map<string, Readonly<Record<string, unknown>>>> {
    const answer = await this.ask('POST', `/${this.stream}/_search`, {
      size: ids.length,
      query: { ids: { values: ids } },
    });
    return new Map(hits.parse(answer).hits.hits.map((hit) => [hit._id, hit._source]));
  }

  async remove(pipelines: readonly string[], template: string): Promise<void> {
    await this.ask('DELETE', `/_data_stream/${this.stream}`, undefined, [404]);
    await this.ask('DELETE', `/_index_template/${template}`, undefined, [404]);
    for (const name of pipelines) await this.ask('DELETE', `/_ingest/pipeline/${name}`, undefined, [404]);
  }

  private async ask(
    method: string,
    path: string,
    body?: object | string,
    allowed: readonly number[] = [],
  ): Promise<unknown> {
    const lines = typeof body === 'string';
    const answer = await fetch(this.url + path, {
      method,
      ...(body === undefined ? {} : { body: lines ? body : JSON.stringify(body) }),
      headers: { 'content-type': lines ? 'application/x-ndjson' : 'application/json' },
    });
    const text = await answer.text();
    if (!answer.ok && !allowed.includes(answer.status)) {
      throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 1000)}`);
    }
    return JSON.parse(text);
  }
}
