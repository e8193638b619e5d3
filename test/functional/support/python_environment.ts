import { execFile } from 'child_process';
import { delimiter, dirname, join, resolve } from 'path';
import { promisify } from 'util';

const ROOT = resolve(__dirname, '../../..');

/**
 * What a program of Python's finds around it in which App Logs' package, its client and Flask are installed: `python` on the
 * PATH is that of the environment in which Python's own tests run. It is made when it is not there.
 */
export async function pythonEnvironment(): Promise<NodeJS.ProcessEnv> {
  const { stdout } = await promisify(execFile)('node', [join(ROOT, 'scripts/python/inside.mjs')]);
  const inside = stdout.trim().split('\n').pop() ?? '';
  return {
    ...process.env,
    PATH: `${dirname(inside)}${delimiter}${process.env.PATH ?? ''}`,
    PYTHONPATH: join(ROOT, 'python/src'),
    PYTHONUNBUFFERED: '1',
  };
}
