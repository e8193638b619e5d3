import { join } from 'path';
import { runCommand } from './run_command';
import { StartError } from './start_error';

const MIN_JAVA = 17;
const ADVICE = 'install one, or set JAVA_HOME to it, or set ELASTICSEARCH_URL to use a cluster of yours';

/**
 * The `java` of a JDK that can run the engine's one source file: JAVA_HOME first, else the PATH.
 * @returns the command
 * @throws StartError when there is none, or an older one, or one without a compiler
 */
export async function findJava(env: NodeJS.ProcessEnv): Promise<string> {
  const candidates = [...(env.JAVA_HOME ? [join(env.JAVA_HOME, 'bin', 'java')] : []), 'java'];
  let found = 'no "java" was found';
  for (const java of candidates) {
    const { code, output } = await runCommand(java, ['-version']);
    if (code !== 0) continue;
    const version = javaMajor(output);
    if (version === null || version < MIN_JAVA) {
      found = `the one found is ${version ?? 'of an unknown version'}`;
      continue;
    }
    const modules = await runCommand(java, ['--list-modules']);
    if (modules.output.includes('jdk.compiler')) return java;
    found = `the Java ${version} found is a runtime without a compiler`;
  }
  throw new StartError(`The search engine needs a JDK ${MIN_JAVA} or newer, and ${found}: ${ADVICE}.`);
}

/** `openjdk version "17.0.15" …` → 17; `java version "1.8.0_292"` → 8. */
export function javaMajor(versionOutput: string): number | null {
  const match = /version "(\d+)(?:\.(\d+))?/.exec(versionOutput);
  if (!match) return null;
  const major = Number(match[1]);
  return major === 1 ? Number(match[2]) : major;
}
