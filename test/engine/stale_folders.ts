import { existsSync, readdirSync, rmSync } from 'fs';
import { join } from 'path';

/** Removes the `test-engine-<pid>` and `test-engine-life-<pid>` folders of runs that were killed before they could. */
export function removeStaleFolders(parent: string): void {
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    const pid = /^test-engine-(?:life-)?(\d+)$/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
