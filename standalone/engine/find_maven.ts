import { runCommand } from './run_command';
import { StartError } from './start_error';

/**
 * The `mvn` on the PATH.
 * @returns the command
 * @throws StartError when there is none
 */
export async function findMaven(): Promise<string> {
  const mvn = process.platform === 'win32' ? 'mvn.cmd' : 'mvn';
  const { code } = await runCommand(mvn, ['-version']);
  if (code === 0) return mvn;
  throw new StartError(
    'The search engine is downloaded by Maven, and no "mvn" was found: install Maven, ' +
      'or set ELASTICSEARCH_URL to use a cluster of yours.',
  );
}
