import { createReadStream, mkdtempSync, rmSync, statSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { Readable } from 'stream';
import { Client } from '@elastic/elasticsearch';
import { openUpload } from '../../common/import/upload';
import { dataStreamName } from '../../common/service_name';
import { importChunk } from '../../server/import/import_chunk';
import { importStream } from '../../server/import/import_stream';
import { diskInput } from '../../standalone/import_cli/file_input';
import { installEngineAssets } from '../engine/import/installed_engine';
import { silentLogger } from '../engine/support/silent_logger';
import { startBenchEngine } from './bench_engine';
import { generateLog } from './generate_log';

const MEGABYTES = Number(process.env.BENCH_MB ?? 200);
const MB = 1024 * 1024;

/**
 * `tsx test/bench/import_memory.ts`: imports a generated file of 200 MB twice, as a script's stream and then by the
 * uploader in chunks (all duplicates), and prints the memory that sender and server code need for it together.
 */
async function main(): Promise<void> {
  const engine = await startBenchEngine();
  const folder = mkdtempSync(join(tmpdir(), 'app-logs-bench-'));
  const client = new Client({ node: engine.url });
  const service = `memory_${Date.now()}`;
  try {
    await installEngineAssets(client);
    const path = join(folder, 'app.log');
    const events = await generateLog(path, { bytes: MEGABYTES * MB });
    console.log(`${Math.round(statSync(path).size / MB)} MB, ${events.toLocaleString('en')} events`);
    const source = { service, namespace: '', timezone: 'UTC', path, encoding: 'utf-8' };
    const signal = new AbortController().signal;
    const base = { client, signal, rowsOf: () => Promise.resolve([]), logger: silentLogger };
    await watched('as a stream', async () => {
      const { accepted, duplicate, rejected } = await importStream({
        ...base,
        body: Readable.from(ndjson(path, source)),
      });
      return { accepted, duplicate, rejected };
    });
    await watched('by the uploader', async () => {
      const sendChunk = (chunk: Parameters<typeof importChunk>[0]['chunk']) =>
        importChunk({ ...base, chunk });
      const upload = await openUpload({ input: diskInput(path), source, anyway: false, sendChunk });
      const { accepted, duplicate, rejected } = (await upload.send(() => undefined, signal)).counts;
      return { accepted, duplicate, rejected };
    });
  } finally {
    await client.indices.deleteDataStream({ name: dataStreamName(service, '') }).catch(() => undefined);
    await client.close();
    await engine.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function* ndjson(path: string, source: unknown): AsyncGenerator<string> {
  yield `${JSON.stringify({ source, context: null })}\n`;
  for await (const text of createReadStream(path, 'utf8')) yield `${JSON.stringify({ text })}\n`;
}

async function watched(name: string, work: () => Promise<Record<string, number>>): Promise<void> {
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 50);
  const began = Date.now();
  const counts = await work().finally(() => clearInterval(watch));
  const seconds = ((Date.now() - began) / 1000).toFixed(0);
  const [from, to] = [before, peak].map((bytes) => Math.round(bytes / MB));
  console.log(
    `${name}: ${seconds} s, resident memory from ${from} MB to at most ${to} MB, ${JSON.stringify(counts)}`,
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
