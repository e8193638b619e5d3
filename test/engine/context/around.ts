import { execFileSync } from 'child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import type { z } from 'zod';
import { contextEndpoint, type ContextAnswer } from '../../../common/api/context';
import type { LogLine } from '../../../common/api/logs';
import { dataStreamName } from '../../../common/service_name';
import { readContext } from '../../../server/context/read_context';
import { engineClient } from '../support/engine_client';

export const client = engineClient();

type Asked = Omit<z.input<typeof contextEndpoint.body>, 'id' | 'index'>;

/** The lines around a line, as the route gives them. */
export function around(line: { id: string; index: string }, asked: Asked = {}): Promise<ContextAnswer> {
  const body = contextEndpoint.body.parse({ id: line.id, index: line.index, ...asked });
  return readContext(body, { client, signal: new AbortController().signal });
}

/** Where the event is whose text ends with this; of several the one in the file of that name. */
export async function lineEnding(
  service: string,
  ending: string,
  path?: string,
): Promise<{ id: string; index: string; text: string }> {
  const index = dataStreamName(service, '');
  await client.indices.refresh({ index });
  const { hits } = await client.search<{
    event: { original: string };
    log?: { file?: { path: string } };
  }>({ index, size: 10_000 });
  const found = hits.hits.find(
    ({ _source: source }) =>
      source?.event.original.endsWith(ending) && (path === undefined || source.log?.file?.path === path),
  );
  if (!found?._source || found._id === undefined) throw new Error(`no line ends with "${ending}"`);
  return { id: found._id, index: found._index, text: found._source.event.original };
}

/** Texts of what is around, in the order of the file: the oldest first. */
export function inFileOrder({ newer, older }: Pick<ContextAnswer, 'newer' | 'older'>): {
  before: string[];
  after: string[];
} {
  return { before: texts(older), after: texts(newer) };
}

function texts(lines: readonly LogLine[]): string[] {
  return lines.map(({ original }) => original ?? '').reverse();
}

/** What `grep -n -C` prints around the one line of a file that matches. */
export function grepAround(
  text: string,
  pattern: string,
  lines: number,
): { before: string[]; after: string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'app-logs-'));
  try {
    const file = join(folder, 'app.log');
    writeFileSync(file, text);
    const printed = execFileSync('grep', ['-n', '-C', String(lines), '-e', pattern, file]).toString();
    const found = printed
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => /^\d+([:-])(.*)$/s.exec(line));
    const hit = found.findIndex((line) => line?.[1] === ':');
    const all = found.map((line) => line?.[2] ?? '');
    if (found.filter((line) => line?.[1] === ':').length !== 1) throw new Error(`not one line: ${printed}`);
    return { before: all.slice(0, hit), after: all.slice(hit + 1) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Only the lines of a text that a pattern matches, as `grep` prints them. */
export function grepped(text: string, pattern: RegExp): string {
  return text
    .split('\n')
    .filter((line) => pattern.test(line))
    .map((line) => `${line}\n`)
    .join('');
}
