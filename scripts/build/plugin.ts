import { createHash } from 'crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { join } from 'path';
import { contractFor } from '../kibana/contract';
import { writeBrotliSiblings } from './brotli';
import { buildBrowserBundle } from './browser_bundle';
import { bundleProblems, readBundle } from './bundle_checks';
import { declaredBundles, readManifest } from './manifest';
import { buildServerBundle } from './server_bundle';
import { copyTranslations } from './translations';

export interface PluginBuild {
  readonly root: string;
  readonly kibanaVersion: string;
  /** Best-quality brotli takes seconds; a local start can do without. */
  readonly brotli: boolean;
}

/**
 * Builds the plugin as it will lie in Kibana's `plugins/` folder, below `build/kibana/<id>`.
 * @returns the folder and the stamped version
 * @throws Error with one sentence per problem when the bundle breaks Kibana's rules
 */
export async function buildPlugin({ root, kibanaVersion, brotli }: PluginBuild) {
  const contract = contractFor(kibanaVersion);
  const manifest = readManifest(root);
  const dir = join(root, 'build/kibana', manifest.id);
  rmSync(dir, { recursive: true, force: true });
  const publicDir = join(dir, 'target/public');
  mkdirSync(publicDir, { recursive: true });
  await Promise.all([
    buildBrowserBundle({ root, outDir: publicDir, manifest, contract }),
    buildServerBundle(root, join(dir, 'server'), contract),
  ]);
  const bundle = readBundle(publicDir);
  const problems = bundleProblems(bundle, manifest.id, declaredBundles(manifest));
  if (problems.length > 0) throw new Error(`The bundle breaks Kibana's rules:\n  ${problems.join('\n  ')}`);
  if (brotli) writeBrotliSiblings(publicDir);

  copyIfThere(join(root, 'server/assets/sample'), join(dir, 'server/assets/sample'));
  copyIfThere(join(root, 'public/assets'), join(dir, 'public/assets'));
  copyTranslations(root, dir);
  copyIfThere(join(root, 'LICENSE'), join(dir, 'LICENSE'));

  const version = `${manifest.version}-${stamp(publicDir)}`;
  writeJson(join(dir, 'kibana.json'), { ...manifest, version, kibanaVersion });
  writeJson(join(dir, 'package.json'), { name: 'app-logs', version, private: true });
  return {
    dir,
    version,
    entryBytes: Buffer.byteLength(bundle.find((f) => f.name.endsWith('.plugin.js'))!.source),
  };
}

/**
 * Part of the version, because browsers keep a bundle for a year under the URL that holds it. Taken from the
 * bundle's bytes, so that the same source builds the same zip.
 */
function stamp(publicDir: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(publicDir).sort()) {
    if (name.endsWith('.js')) hash.update(name).update(readFileSync(join(publicDir, name)));
  }
  return `b${hash.digest('hex').slice(0, 10)}`;
}

function copyIfThere(from: string, to: string): void {
  if (existsSync(from)) cpSync(from, to, { recursive: true });
}

function writeJson(path: string, value: unknown): void {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}
