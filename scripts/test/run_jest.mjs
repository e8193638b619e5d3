// Runs jest projects as a child process and reads its own count of results.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';

/** Minutes after which a run is taken for one that hangs: several times what it takes on a slow machine. */
const limitMinutes = () => (process.env.APP_LOGS_LONG ? 120 : 25);

/**
 * Runs them, and counts one that never ends as failed: whoever waits for the closing line always gets one.
 * @param {string} root the repository
 * @param {string[]} projects names of jest projects
 * @param {string[]} more further arguments for jest
 * @returns {Promise<{passed: number, failed: number, skipped: number}>}
 */
export async function runJest(root, projects, more = []) {
  mkdirSync(join(root, 'test-results'), { recursive: true });
  const file = join(root, 'test-results', `${projects.join('-')}.json`);
  rmSync(file, { force: true });
  // Engine and browser are shared by all tests of a run; the others are spread over all cores, of which jest leaves one.
  const shared = projects.some((project) => project !== 'unit' && project !== 'views');
  const workers = shared ? ['--runInBand'] : ['--maxWorkers=100%'];
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const code = await new Promise((done) => {
    const child = spawn(
      process.execPath,
      [jest, '--selectProjects', ...projects, ...workers, '--json', `--outputFile=${file}`, ...more],
      { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
    );
    // They take what an engine beside them leaves, and keep none of its tests waiting.
    if (!shared && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    // SIGKILL: what hangs in a synchronous call hears nothing softer. The engine ends with the one that started it.
    const limit = setTimeout(() => {
      console.error(
        `No end after ${limitMinutes()} minutes: stopped. The test file that follows the last one above hangs.`,
      );
      child.kill('SIGKILL');
    }, limitMinutes() * 60_000);
    child.on('close', (status) => {
      clearTimeout(limit);
      done(status);
    });
  });
  // No result file: jest itself failed, for example in the set-up.
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const result = JSON.parse(readFileSync(file, 'utf8'));
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return {
    passed: result.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

/** The plain last line of every test command. */
export function closingLine(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`;
}
