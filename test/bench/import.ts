import { mkdtempSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { Client } from '@elastic/elasticsearch';
import { openUpload } from '../../common/import/upload';
import { dataStreamName } from '../../common/service_name';
import { importChunk } from '../../server/import/import_chunk';
import { diskInput } from '../../standalone/import_cli/file_input';
import { installEngineAssets } from '../engine/import/installed_engine';
import { silentLogger } from '../engine/support/silent_logger';
import { readyMadeBulks, sendBare } from './bare_bulk';
import { startBenchEngine } from './bench_engine';
import { generateLog } from './generate_log';
import { median } from './median';

const EVENTS = Number(process.env.BENCH_EVENTS ?? 50_000);
const PAIRS = Number(process.env.BENCH_PAIRS ?? 7);

/**
 * `npm run bench:import`: events per second from a file to searchable documents, and of the same documents sent
 * ready-made by a bare bulk (same template, ids, batches and connections, no pipeline), in alternating pairs of
 * one run; medians and their ratio.
 */
async function main(): Promise<void> {
  const engine = await startBenchEngine();
  const folder = mkdtempSync(join(tmpdir(), 'app-logs-bench-'));
  const client = new Client({ node: engine.url });
  try {
    await installEngineAssets(client);
    const path = join(folder, 'app.log');
    await generateLog(path, { events: EVENTS });
    const first = await timed(client, (service) => importFile(client, path, service));
    const bodies = await readyMadeBulks(client, first.service);
    await timed(client, (service) => sendBare(client, service, bodies));
    const rates: Array<{ imported: number; bare: number }> = [];
    for (let pair = 0; pair < PAIRS; pair++) {
      const bareFirst = pair % 2 === 1;
      const runs: { imported: number; bare: number } = { imported: 0, bare: 0 };
      for (const kind of bareFirst ? (['bare', 'imported'] as const) : (['imported', 'bare'] as const)) {
        const run = await timed(client, (service) =>
          kind === 'bare' ? sendBare(client, service, bodies) : importFile(client, path, service),
        );
        runs[kind] = EVENTS / run.seconds;
        await client.indices.deleteDataStream({ name: dataStreamName(run.service, '') });
      }
      rates.push(runs);
      console.log(
        `pair ${pair + 1}: import ${rate(runs.imported)}, bare bulk ${rate(runs.bare)}, ratio ${(runs.imported / runs.bare).toFixed(2)}`,
      );
    }
    const imported = median(rates.map((one) => one.imported));
    const bare = median(rates.map((one) => one.bare));
    const ratio = median(rates.map((one) => one.imported / one.bare));
    console.log(`median: import ${rate(imported)}, bare bulk ${rate(bare)}, ratio ${ratio.toFixed(2)}`);
  } finally {
    await client.close();
    await engine.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

let services = 0;

/** Seconds until all of a new service's documents are searchable. */
async function timed(
  client: Client,
  work: (service: string) => Promise<void>,
): Promise<{ seconds: number; service: string }> {
  const service = `bench_${Date.now()}_${services++}`;
  const index = dataStreamName(service, '');
  await client.indices.createDataStream({ name: index });
  const began = process.hrtime.bigint();
  await work(service);
  await client.indices.refresh({ index });
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  const { count } = await client.count({ index });
  if (count !== EVENTS) throw new Error(`${count} documents instead of ${EVENTS}`);
  return { seconds, service };
}

async function importFile(client: Client, path: string, service: string): Promise<void> {
  const upload = await openUpload({
    input: diskInput(path),
    source: { service, namespace: '', timezone: 'Europe/Berlin', path, encoding: 'utf-8' },
    anyway: false,
    sendChunk: (chunk, signal) => importChunk({ client, chunk, signal, logger: silentLogger }),
  });
  await upload.send(() => undefined, new AbortController().signal);
}

function rate(eventsPerSecond: number): string {
  return `${Math.round(eventsPerSecond).toLocaleString('en')} events/s`;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
