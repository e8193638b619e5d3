import { spawn, type ChildProcess } from 'child_process';
import { closeSync, copyFileSync, mkdirSync, openSync, statSync, truncateSync } from 'fs';
import { join } from 'path';
import { ENGINE_SETTINGS } from './engine_settings';
import { type ResolvedEngine } from './resolve_engine';

const LOG_LIMIT_BYTES = 5 * 1024 * 1024;

export interface EngineProcessOptions {
  readonly engine: ResolvedEngine;
  readonly dataDir: string;
  readonly heapMb: number;
  readonly fresh: boolean;
}

/** The file that holds all the engine says. */
export function engineLog(dataDir: string): string {
  return join(dataDir, 'engine.log');
}

/**
 * Starts the engine's process. Its stdin is a pipe whose end ends it, so that nothing is left behind however
 * this process goes; its stdout says the port; its stderr goes to engine.log.
 */
export function spawnEngine({ engine, dataDir, heapMb, fresh }: EngineProcessOptions): ChildProcess {
  const config = join(dataDir, 'node_1', 'config');
  const tmp = join(dataDir, 'tmp');
  for (const folder of [config, tmp]) mkdirSync(folder, { recursive: true });
  copyFileSync(join(__dirname, 'log4j2.properties'), join(config, 'log4j2.properties'));
  const log = openLog(engineLog(dataDir));
  try {
    return spawn(
      engine.java,
      [
        `-Xms${heapMb}m`,
        `-Xmx${heapMb}m`,
        '-XX:+UseG1GC',
        '-XX:+ExitOnOutOfMemoryError',
        `-Djava.io.tmpdir=${tmp}`,
        '-cp',
        engine.classpath,
        join(__dirname, 'Engine.java'),
        dataDir,
        fresh ? 'fresh' : 'keep',
        ...Object.entries(ENGINE_SETTINGS).map(([key, value]) => `${key}=${value}`),
      ],
      // In a group of its own: a terminal's Ctrl-C reaches us, and we stop it in order.
      { stdio: ['pipe', 'pipe', log], detached: true, cwd: dataDir },
    );
  } finally {
    closeSync(log);
  }
}

/** Goes on with the log of earlier starts, unless that has grown large. */
function openLog(path: string): number {
  const fd = openSync(path, 'a');
  if (statSync(path).size > LOG_LIMIT_BYTES) truncateSync(path);
  return fd;
}
