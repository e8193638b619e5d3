// A virtual environment per interpreter and Elasticsearch client, made again when what it holds has changed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const CLIENTS = { es8: 'elasticsearch>=8.12,<9', es9: 'elasticsearch>=9,<10' };

/**
 * @param {string} root the repository
 * @param {string} python path of the interpreter
 * @param {string} name of the environment, such as "3.11-es8"
 * @param {{client?: 'es8' | 'es9', requirements?: string[]}} what the client, and files of python/requirements/
 * @returns {Promise<string>} the environment's own interpreter
 */
export async function ensureEnvironment(root, python, name, { client, requirements = [] }) {
  const folder = join(root, '.cache/python', name);
  const files = requirements.map((file) => join(root, 'python/requirements', file));
  const packages = client ? [CLIENTS[client]] : [];
  const hash = createHash('sha256').update(JSON.stringify([python, packages, 2]));
  for (const file of files) hash.update(readFileSync(file));
  const wanted = hash.digest('hex');
  const mark = join(folder, 'app-logs-made-of');
  const inside = join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  const isMade = () => existsSync(mark) && readFileSync(mark, 'utf8') === wanted;
  if (isMade()) return inside;
  return whileLocked(`${folder}.lock`, async () => {
    if (!isMade()) await makeEnvironment(root, python, { name, folder, inside, packages, files });
    writeFileSync(mark, wanted);
    return inside;
  });
}

/** The one in which checks and, with client 8, tests run; the tests in a browser too, which begin programs of Python. */
export function ensureTestEnvironment(root, python) {
  return ensureEnvironment(root, python, 'check', {
    client: 'es8',
    requirements: ['check.txt', 'test.txt'],
  });
}

async function makeEnvironment(root, python, { name, folder, inside, packages, files }) {
  console.error(`Making the Python environment ${name}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await runOrFail(python, ['-m', 'venv', folder], root);
  const wants = [...packages, ...files.flatMap((file) => ['-r', file])];
  if (wants.length > 0) {
    await runOrFail(
      inside,
      ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...wants],
      root,
    );
  }
}

/** One process at a time makes an environment: Python's tests and those in a browser run beside each other. */
async function whileLocked(lock, work) {
  mkdirSync(dirname(lock), { recursive: true });
  while (!taken(lock)) await sleep(200);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Whether the lock is ours now; one whose process is gone is removed. */
function taken(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
  } catch (error) {
    if (error.code === 'ESRCH') rmSync(lock, { force: true });
  }
  return false;
}

/**
 * Runs a command with the terminal's output.
 * @returns {Promise<number>} the exit status; 1 when it could not be started
 */
export function run(command, args, cwd, env = process.env) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', (error) => {
      console.error(error.message);
      done(1);
    });
    child.on('close', (status) => done(status ?? 1));
  });
}

/** As `run`, and throws when the status is not 0. */
export async function runOrFail(command, args, cwd) {
  const status = await run(command, args, cwd);
  if (status !== 0) throw new Error(`"${command} ${args.join(' ')}" ended with status ${status}.`);
}
