// Which Pythons this machine has: `python3.9` to `python3.13` on the PATH, or of pyenv.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

export const VERSIONS = ['3.9', '3.10', '3.11', '3.12', '3.13'];

/** Of these the first that is found runs what one interpreter is enough for. */
const DEFAULT_VERSIONS = ['3.11', '3.12', '3.13', '3.10'];

/** @returns {{version: string, path: string}} throws when there is none of them */
export function defaultPython() {
  for (const version of DEFAULT_VERSIONS) {
    const path = findPython(version);
    if (path !== null) return { version, path };
  }
  throw new Error('No Python 3.10 to 3.13 with venv was found: install python3 and python3-venv.');
}

/**
 * @param {string} version such as "3.11"
 * @returns {string | null} the path of an interpreter of that version, or null
 */
export function findPython(version) {
  for (const candidate of candidates(version)) if (versionOf(candidate) === version) return candidate;
  return null;
}

function candidates(version) {
  const found = [`python${version}`, 'python3'];
  const pyenv = join(process.env.PYENV_ROOT ?? join(homedir(), '.pyenv'), 'versions');
  if (existsSync(pyenv)) {
    const named = readdirSync(pyenv).filter((name) => name.startsWith(`${version}.`));
    found.push(...named.map((name) => join(pyenv, name, 'bin/python')));
  }
  return found;
}

function versionOf(command) {
  try {
    const ask = 'import sys, venv, ensurepip; print("%d.%d" % sys.version_info[:2])';
    return execFileSync(command, ['-c', ask], { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  } catch {
    return null;
  }
}
