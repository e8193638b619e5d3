import { basename } from 'path';
import { StartError } from '../engine/start_error';
import { importTogether, ImportFileError, type ImportedFiles } from '../import_cli/import_file';
import { planImports, type PlannedImport } from './import_plan';
import type { StartOptions } from './options';
import type { PageRange } from './page_url';

/**
 * Imports the files of the command line, one service after the other, saying how far each is.
 * @returns the time range of all of them, for the page's address; null without files or times
 * @throws StartError when one cannot be imported
 */
export async function importFiles(
  options: StartOptions,
  baseUrl: string,
  say: (line: string) => void,
): Promise<PageRange | null> {
  const times: string[] = [];
  for (const plan of planImports(options.files, options.service)) {
    const { files, result, ...counts } = await importOne(options, baseUrl, plan, say);
    for (const file of files.length > 1 ? files : []) {
      const { accepted, duplicate } = file;
      say(`  ${basename(file.source.path)}: ${accepted} events imported, ${duplicate} there already`);
    }
    say(
      `${namesText(plan.paths)}: ${counts.accepted} events imported, ${counts.duplicate} there already, ` +
        `${result.unparsed} unparsed, ${counts.rejected} rejected`,
    );
    for (const reason of counts.reasons) say(`  ${reason}`);
    if (result.from !== null && result.to !== null) times.push(result.from, result.to);
  }
  if (times.length === 0) return null;
  times.sort();
  return { from: times[0] ?? '', to: justAfter(times[times.length - 1] ?? '') };
}

async function importOne(
  options: StartOptions,
  baseUrl: string,
  { service, paths }: PlannedImport,
  say: (line: string) => void,
): Promise<ImportedFiles> {
  const { namespace, timezone, importAnyway } = options;
  const names = namesText(paths);
  say(`Importing ${names} as service "${service}", times without a zone read as ${timezone}`);
  let said = 0;
  const onProgress = ({ sentBytes, totalBytes }: { sentBytes: number; totalBytes: number }) => {
    const quarter = totalBytes > 0 ? Math.floor((4 * sentBytes) / totalBytes) : 0;
    if (quarter > said && quarter < 4) {
      said = quarter;
      say(`Importing ${names}: ${quarter * 25} %`);
    }
  };
  try {
    return await importTogether({ baseUrl, paths, service, namespace, timezone, importAnyway, onProgress });
  } catch (error) {
    if (error instanceof ImportFileError) throw new StartError(error.message);
    throw error;
  }
}

/** Names that fit a line. */
function namesText(paths: readonly string[]): string {
  const [first = '', ...rest] = paths.map((path) => basename(path));
  if (rest.length <= 2) return [first, ...rest].join(', ');
  return `${first}, ${rest[0]} and ${rest.length - 1} more files`;
}

/** The page's range includes its end; a millisecond more keeps the last line in it however it is rounded. */
function justAfter(iso: string): string {
  return new Date(Date.parse(iso) + 1).toISOString();
}
