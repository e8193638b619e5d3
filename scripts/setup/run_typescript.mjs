// Runs a TypeScript program of the repository as a child, with the terminal's signals reaching it.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

/**
 * @param {string} root the repository
 * @param {string} file relative to root
 * @param {string[]} args
 * @returns {Promise<number>} the exit status
 */
export function runTypeScript(root, file, args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', join(root, file), ...args], {
      cwd: process.cwd(),
      stdio: 'inherit',
    });
    // Ctrl-C reaches the whole process group: the child stops everything, and this process only waits for it.
    process.on('SIGINT', () => undefined);
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.on('close', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}
