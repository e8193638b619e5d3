import { createHash } from 'crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'fs';
import { join } from 'path';

/** What the build reads; a change in any of it makes a build stale. */
const SOURCES = [
  'kibana.json',
  '.i18nrc.json',
  'package-lock.json',
  'common',
  'public',
  'server',
  'scripts/build',
  'scripts/kibana',
  'standalone/browser',
  'standalone/kibana_shared',
  'translations',
];

/** A hash over all sources of the build, tests left out. */
export function sourcesHash(root: string): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) addToHash(join(root, source), source);
  return hash.digest('hex');

  function addToHash(path: string, name: string): void {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const child of readdirSync(path).sort()) addToHash(join(path, child), `${name}/${child}`);
    } else if (!/\.test\.tsx?$/.test(name)) {
      hash.update(name).update('\0').update(readFileSync(path));
    }
  }
}

const markOf = (root: string) => join(root, 'build', '.sources');

/** Whether `build/` holds what these sources give. */
export function isBuilt(root: string, hash: string): boolean {
  return existsSync(markOf(root)) && readFileSync(markOf(root), 'utf8') === hash;
}

/** Remembers that `build/` is now of these sources. */
export function markBuilt(root: string, hash: string): void {
  writeFileSync(markOf(root), hash);
}
