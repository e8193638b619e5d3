import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';

/** Bytes of the entry that every Kibana page loads, whether App Logs is opened or not. */
export const MAX_ENTRY_BYTES = 40 * 1024;

export interface BundleFile {
  readonly name: string;
  readonly source: string;
}

/** The built scripts of a folder. */
export function readBundle(dir: string): BundleFile[] {
  return readdirSync(dir)
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({ name, source: readFileSync(join(dir, name), 'utf8') }));
}

/**
 * What must hold of the browser bundle before it may be packed.
 * @param files all scripts of the bundle
 * @param pluginId e.g. "appLogs"
 * @param bundles ids of plugins whose browser code the manifest lets us reach
 * @returns one sentence per breach; empty when all is well
 */
export function bundleProblems(
  files: readonly BundleFile[],
  pluginId: string,
  bundles: ReadonlySet<string>,
): string[] {
  const problems: string[] = [];
  const entryName = `${pluginId}.plugin.js`;
  const entry = files.find((file) => file.name === entryName);
  if (!entry) return [`${entryName} is missing.`];
  const entryBytes = Buffer.byteLength(entry.source);
  if (entryBytes > MAX_ENTRY_BYTES) {
    problems.push(
      `${entryName} has ${entryBytes} bytes; at most ${MAX_ENTRY_BYTES}: load more of it lazily.`,
    );
  }
  const defines = files.reduce((sum, { source }) => sum + count(source, /__kbnBundles__\.define\(/g), 0);
  if (defines !== 1)
    problems.push(`There are ${defines} calls of __kbnBundles__.define; Kibana wants exactly one.`);
  for (const { name, source } of files) {
    for (const found of source.match(/(?:\bnew\s+Function\b|\bFunction\(\s*["'`]|(?<![\w$.])eval\s*\()/g) ??
      []) {
      problems.push(`${name} holds "${found}", which Kibana's Content-Security-Policy forbids.`);
    }
    if (/react\.production\.min|__SECRET_INTERNALS_DO_NOT_USE_OR_YOU_WILL_BE_FIRED\s*=/.test(source)) {
      problems.push(`${name} bundles a second React.`);
    }
    for (const [, id = ''] of source.matchAll(/__kbnBundles__\.get\(["']plugin\/([A-Za-z0-9]+)\//g)) {
      if (!bundles.has(id)) problems.push(`${name} reaches plugin "${id}", which kibana.json does not name.`);
    }
  }
  return problems;
}

function count(text: string, pattern: RegExp): number {
  return (text.match(pattern) ?? []).length;
}
