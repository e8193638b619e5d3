import { mkdirSync, mkdtempSync, rmSync } from 'fs';
import { join, resolve } from 'path';
import { buildIfNeeded } from '../../standalone/build_if_needed';
import { startFrontedEngine } from '../../standalone/engine/start_fronted_engine';
import { startHost } from '../../standalone/host';

/**
 * The engine of the Python tests: engine, front and host with App Logs set up. Prints `{"front": URL, "host": URL}` as
 * its only line of output, and ends when its input does, which is also when the one that started it was killed.
 */
async function main(): Promise<void> {
  const root = resolve(__dirname, '../..');
  mkdirSync(join(root, '.data'), { recursive: true });
  const dataDir = mkdtempSync(join(root, '.data/test-python-'));
  const say = (line: string) => console.error(line);
  const engine = await startFrontedEngine({ cacheDir: join(root, '.cache'), dataDir, onProgress: say });
  const stopEngine = async () => {
    await engine.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await buildIfNeeded(root, say);
    const host = await startHost({ frontUrl: engine.url, port: 0, buildDir: join(root, 'build') });
    await setUp(host.url);
    console.log(JSON.stringify({ front: engine.url, host: host.url }));
    await inputEnds();
    await host.close();
  } finally {
    await stopEngine();
  }
}

async function setUp(host: string): Promise<void> {
  const answer = await fetch(`${host}/api/app_logs/setup`, {
    method: 'POST',
    headers: { 'kbn-xsrf': 'tests', 'content-type': 'application/json' },
    body: '{}',
  });
  if (!answer.ok) throw new Error(`Setup failed: ${answer.status} ${await answer.text()}`);
}

function inputEnds(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => done());
    process.stdin.on('end', done).on('error', done).resume();
  });
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
