import { type ChildProcess } from 'child_process';
import { mkdirSync } from 'fs';
import { relative, resolve } from 'path';
import { createInterface } from 'readline';
import { defaultHeapMb } from './engine_settings';
import { engineLog, spawnEngine } from './engine_process';
import { resolveEngine } from './resolve_engine';
import { StartError } from './start_error';
import { waitForHealth } from './wait_for_health';

const START_TIMEOUT_MS = 120_000;
const STOP_TIMEOUT_MS = 20_000;
/** Engine.java's exit code when the data folder is locked. */
const FOLDER_IN_USE = 75;

export interface StartEngineOptions {
  /** Where downloaded engines are kept. */
  readonly cacheDir: string;
  /** Where this engine keeps its data; made when missing; one engine at a time. */
  readonly dataDir: string;
  /** Java heap; default 1024, or 512 on a small machine. */
  readonly heapMb?: number;
  /** Forgets the data of earlier starts, once no other engine uses the folder. */
  readonly fresh?: boolean;
  readonly onProgress: (line: string) => void;
  /** Ends the start, or the engine. */
  readonly signal?: AbortSignal;
}

export interface Engine {
  /** The raw engine, `http://127.0.0.1:<port>`; it speaks OpenSearch 2. */
  readonly url: string;
  readonly pid: number;
  /** Ends it in order; kills it after 20 s. */
  stop(): Promise<void>;
  /** Ends it at once. */
  kill(): void;
  /** The exit code, null when a signal ended it. */
  readonly exited: Promise<number | null>;
}

/**
 * Starts the search engine on its data folder and waits, at most 120 s, until it answers.
 * @throws StartError when a tool is missing, the folder is in use, or the engine does not come up
 */
export async function startEngine(options: StartEngineOptions): Promise<Engine> {
  const { cacheDir, onProgress, heapMb = defaultHeapMb(), fresh = false, signal } = options;
  const dataDir = resolve(options.dataDir);
  const engine = await resolveEngine({ cacheDir: resolve(cacheDir), onProgress });
  mkdirSync(dataDir, { recursive: true });
  signal?.throwIfAborted();
  const child = spawnEngine({ engine, dataDir, heapMb, fresh });
  const exited = new Promise<number | null>((done) => {
    child.on('exit', (code) => done(code));
    child.on('error', () => done(null));
    // Ending the stdin of an engine that is gone already is no error.
    child.stdin?.on('error', () => undefined);
  });
  const running = { stop: () => stop(child, exited), kill: () => void child.kill('SIGKILL'), exited };
  const giveUp = AbortSignal.any([AbortSignal.timeout(START_TIMEOUT_MS), ...(signal ? [signal] : [])]);
  signal?.addEventListener('abort', () => void running.stop(), { once: true });
  try {
    const url = `http://127.0.0.1:${await portOf(child, exited, giveUp)}`;
    await Promise.race([waitForHealth(url, giveUp), endOf(exited)]);
    return { ...running, url, pid: child.pid ?? 0 };
  } catch {
    running.kill();
    const code = await exited;
    throw startError(code, dataDir, giveUp.aborted, signal);
  }
}

/** The first line `PORT <n>` of the engine's stdout. */
function portOf(child: ChildProcess, exited: Promise<number | null>, giveUp: AbortSignal): Promise<number> {
  return new Promise((done, fail) => {
    giveUp.addEventListener('abort', () => fail(giveUp.reason), { once: true });
    void exited.then(() => fail(new Error('The engine ended.')));
    if (!child.stdout) return fail(new Error('The engine has no stdout.'));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const port = /^PORT (\d+)$/.exec(line)?.[1];
      if (port) done(Number(port));
    });
  });
}

async function endOf(exited: Promise<number | null>): Promise<never> {
  await exited;
  throw new Error('The engine ended.');
}

async function stop(child: ChildProcess, exited: Promise<number | null>): Promise<void> {
  child.stdin?.end();
  const late = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
  await exited;
  clearTimeout(late);
}

function startError(code: number | null, dataDir: string, timedOut: boolean, signal?: AbortSignal): unknown {
  if (signal?.aborted) return signal.reason;
  if (code === FOLDER_IN_USE) {
    const folder = relative(process.cwd(), dataDir) || dataDir;
    return new StartError(
      `Another App Logs uses the data folder ${folder}: stop it, or choose another folder with --data.`,
    );
  }
  const log = relative(process.cwd(), engineLog(dataDir));
  const what = timedOut ? `did not answer within ${START_TIMEOUT_MS / 1000} s` : 'ended while it started';
  return new StartError(`The search engine ${what}: ${log} says why.`);
}
