// One engine for all Python test runs of one command.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';

/**
 * Starts engine, front and host with App Logs set up, unless the environment names them already.
 * @param {string} root the repository
 * @returns {Promise<{env: NodeJS.ProcessEnv, stop: () => Promise<void>}>} the environment that tells tests where it is
 */
export async function startPythonEngine(root) {
  if (process.env.APP_LOGS_TEST_FRONT && process.env.APP_LOGS_TEST_HOST) {
    return { env: process.env, stop: async () => undefined };
  }
  const script = join(root, 'test/python/start_engine.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const closed = new Promise((done) => child.on('close', done));
  const line = await new Promise((done) => {
    createInterface(child.stdout).once('line', done);
    child.on('close', () => done(null));
  });
  if (line === null) throw new Error('The engine for the Python tests did not start.');
  const { front, host } = JSON.parse(line);
  return {
    env: { ...process.env, APP_LOGS_TEST_FRONT: front, APP_LOGS_TEST_HOST: host },
    stop: async () => {
      child.stdin.end();
      await closed;
    },
  };
}
