import { createHash } from 'crypto';
import { existsSync, readFileSync } from 'fs';
import { join, resolve } from 'path';
import { copyJars } from './copy_jars';
import { findJava } from './find_java';
import { findMaven } from './find_maven';

export interface ResolveOptions {
  /** Where downloaded engines are kept, one folder for each pom.xml; made when missing. */
  readonly cacheDir: string;
  /** Takes one line a person can read. */
  readonly onProgress: (line: string) => void;
}

export interface ResolvedEngine {
  /** What follows `java -cp`. */
  readonly classpath: string;
  /** The java command. */
  readonly java: string;
}

/**
 * The engine's jars and a Java to run them: downloaded by Maven once for each version of pom.xml, then found.
 * @throws StartError when the JDK, Maven or the network is missing
 */
export async function resolveEngine({ cacheDir, onProgress }: ResolveOptions): Promise<ResolvedEngine> {
  const java = await findJava(process.env);
  const pom = join(__dirname, 'pom.xml');
  const version = createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 12);
  const cache = resolve(cacheDir);
  const lib = join(cache, `engine-${version}`, 'lib');
  if (!existsSync(lib)) {
    await copyJars({ maven: await findMaven(), pom, lib, cacheDir: cache, onProgress });
  }
  return { classpath: join(lib, '*'), java };
}
