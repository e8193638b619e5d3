// Installs the npm packages of the lock file when they are not there: a fresh clone needs only Node and npm.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MIN_NODE = 20;

/** Thrown for what a person can put right; its message is one sentence, shown without a stack trace. */
export class SetupError extends Error {}

/**
 * @param {string} root the repository
 * @param {(line: string) => void} say one line of progress
 */
export async function ensureDependencies(root, say) {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < MIN_NODE) {
    throw new SetupError(`App Logs needs Node ${MIN_NODE} or newer; this is ${process.versions.node}.`);
  }
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const mark = join(root, 'node_modules', '.app-logs-lock');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  say('Installing npm packages (about a minute the first time)');
  const { code, output } = await run('npm', ['ci', '--no-progress'], root);
  if (code !== 0) throw new SetupError(explain(output));
  writeFileSync(mark, lock);
}

function explain(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|network/i.test(output)) {
    return 'npm cannot reach its registry: check the network connection (or the proxy in .npmrc) and try again.';
  }
  const last = output
    .trim()
    .split('\n')
    .filter((line) => /ERR!|error/.test(line))
    .slice(0, 3)
    .join(' ');
  return `"npm ci" failed: ${last || 'run it by hand to see why.'}`;
}

function run(command, args, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('error', (error) =>
      reject(
        error.code === 'ENOENT'
          ? new SetupError(`"${command}" is not on the PATH; install Node with npm.`)
          : error,
      ),
    );
    child.on('close', (code) => resolve({ code, output }));
  });
}
