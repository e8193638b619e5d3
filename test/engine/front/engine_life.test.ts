import { spawn } from 'child_process';
import { rmSync } from 'fs';
import { join, resolve } from 'path';
import { createInterface } from 'readline';
import { startEngine, type Engine } from '../../../standalone/engine/start_engine';

const root = resolve(__dirname, '../../..');
// Not global_setup's folder, even where jest runs the tests in its own process.
const dataDir = join(root, '.data', `test-engine-life-${process.pid}`);
const options = {
  cacheDir: join(root, '.cache'),
  dataDir,
  heapMb: 256,
  onProgress: () => undefined,
};
const STARTS = 3;

jest.setTimeout(STARTS * 60_000);

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe('the embedded engine', () => {
  it('has its folder for itself, keeps its data over a restart, and starts fresh when asked', async () => {
    const first = await startEngine(options);
    await putDocument(first);
    await expect(startEngine(options)).rejects.toThrow(
      /^Another App Logs uses the data folder .*: stop it, or choose another folder with --data\.$/,
    );
    await first.stop();
    expect(await first.exited).toBe(0);

    const second = await startEngine(options);
    expect(await getDocument(second)).toBe(200);
    await second.stop();

    const third = await startEngine({ ...options, fresh: true });
    expect(await getDocument(third)).toBe(404);
    third.kill();
    expect(await third.exited).toBeNull();
  });

  it('ends when the process that started it is killed', async () => {
    const child = spawn(
      process.execPath,
      [join(root, 'node_modules/tsx/dist/cli.mjs'), join(__dirname, 'engine_owner.ts'), dataDir],
      { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const [owner, engine] = await pids(child.stdout);
    expect(isAlive(engine)).toBe(true);
    process.kill(owner, 'SIGKILL');
    while (isAlive(engine)) await new Promise((next) => setImmediate(next));
  });

  it('does not start when told so', async () => {
    const given = AbortSignal.abort(new Error('no longer wanted'));
    await expect(startEngine({ ...options, signal: given })).rejects.toThrow('no longer wanted');
  });
});

async function putDocument({ url }: Engine): Promise<void> {
  const put = await fetch(`${url}/kept/_doc/1`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: '{"a":1}',
  });
  expect(put.status).toBe(201);
}

async function getDocument({ url }: Engine): Promise<number> {
  return (await fetch(`${url}/kept/_doc/1`)).status;
}

/** The line that engine_owner.ts prints: its own process and the engine's. */
async function pids(stdout: NodeJS.ReadableStream): Promise<[number, number]> {
  for await (const line of createInterface({ input: stdout })) {
    const [, owner, engine] = /^(\d+) (\d+)$/.exec(line) ?? [];
    if (owner && engine) return [Number(owner), Number(engine)];
  }
  throw new Error('engine_owner.ts ended without a word');
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
