import { existsSync, statSync } from 'fs';
import { basename, resolve } from 'path';
import { parseArgs } from 'util';
import { StartError } from '../engine/start_error';

export interface StartOptions {
  readonly files: readonly string[];
  readonly service: string;
  readonly namespace: string;
  /** IANA zone of times without one. */
  readonly timezone: string;
  readonly importAnyway: boolean;
  readonly port: number;
  readonly fresh: boolean;
  /** Where the engine keeps its data between starts. */
  readonly dataDir: string;
  /** A cluster to use instead of the embedded engine. */
  readonly elasticsearchUrl: string | null;
}

export const HELP = `npm start -- [app.log app.log.1 app.log.2.gz …] [--service NAME] [--timezone ZONE]

Starts App Logs on a search engine of its own, imports the files named, and prints the address of the page.
Archives of gzip are unpacked on the way; the parts of a rotated log are one import, the oldest first.

  --service NAME     service of the files (default: the log's name without its ending)
  --namespace NAME   namespace of the data stream (default: default)
  --timezone ZONE    zone of times without one, e.g. Europe/Berlin (default: this machine's)
  --import-anyway    import a file that looks binary
  --port N           port of the page (default: 5605)
  --data FOLDER      where the data is kept (default: .data/start)
  --fresh            forget the data of earlier starts

ELASTICSEARCH_URL=http://… uses that cluster instead of the engine that comes with App Logs.`;

/**
 * Reads the command line.
 * @param argv without node and script
 * @returns null when help was asked for
 * @throws StartError, one sentence, for anything that cannot be meant
 */
export function readOptions(
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
  root: string,
): StartOptions | null {
  const { values, positionals } = parse(argv);
  if (values.help) return null;
  const port = Number(values.port ?? 5605);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new StartError(`--port takes a number from 1 to 65535, not "${values.port}".`);
  }
  const files = positionals.map((file) => resolve(env.INIT_CWD ?? process.cwd(), file));
  for (const [i, file] of files.entries()) {
    if (!existsSync(file)) throw new StartError(`There is no file "${positionals[i]}".`);
    if (statSync(file).isDirectory())
      throw new StartError(`"${positionals[i]}" is a folder; name the log files in it.`);
  }
  return {
    files,
    service: values.service ?? '',
    namespace: values.namespace ?? '',
    timezone: checkedZone(values.timezone ?? Intl.DateTimeFormat().resolvedOptions().timeZone),
    importAnyway: values['import-anyway'] ?? false,
    port,
    fresh: values.fresh ?? false,
    dataDir: resolve(values.data ?? `${root}/.data/start`),
    elasticsearchUrl: env.ELASTICSEARCH_URL ? checkedUrl(env.ELASTICSEARCH_URL) : null,
  };
}

/** `shop.2030-01.log` → `shop`: what a file's service is called when nobody says. */
export function serviceOfFile(file: string): string {
  return (
    basename(file)
      .replace(/\.(gz|zip)$/, '')
      .split('.')[0] ?? ''
  );
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        service: { type: 'string' },
        namespace: { type: 'string' },
        timezone: { type: 'string' },
        'import-anyway': { type: 'boolean' },
        port: { type: 'string' },
        fresh: { type: 'boolean' },
        data: { type: 'string' },
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new StartError(`${reason}. "npm start -- --help" lists the options.`);
  }
}

function checkedZone(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    throw new StartError(`"${zone}" is no time zone; name one like Europe/Berlin or UTC.`);
  }
}

function checkedUrl(text: string): string {
  try {
    return new URL(text).href.replace(/\/$/, '');
  } catch {
    throw new StartError(`ELASTICSEARCH_URL is no address: "${text}".`);
  }
}
