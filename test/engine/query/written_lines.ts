import { logScopeSchema, type LinesAnswer, type LogLine, type LogScope } from '../../../common/api/logs';
import { linesQuery, readLines } from '../../../common/query/lines_query';
import { searchLogs } from '../../../server/routes/search_logs';
import { install } from '../../../server/setup/install';
import { silentLogger } from '../support/silent_logger';
import { engineClient } from '../support/engine_client';
import { eventDocument } from '../support/event_document';
import { memorySavedObjects } from '../support/memory_saved_objects';

export const client = engineClient();
export const context = { client, signal: new AbortController().signal };
const STREAM = 'logs-app_logs.query_test-default';
/** A day and a service that no other test writes to. */
export const DAY: LogScope = logScopeSchema.parse({
  from: '2043-05-06T00:00:00Z',
  to: '2043-05-06T23:59:59.999Z',
  services: ['query_test'],
});

/** Three files that wrote 40 lines each, many at the same millisecond. */
const LEVELS = ['DEBUG', 'INFO', 'WARNING', 'ERROR'];
export const WRITTEN = ['a.log', 'b.log', 'c.log'].flatMap((path) =>
  Array.from({ length: 40 }, (_, i) => ({
    path,
    i,
    level: LEVELS[i % 4] ?? '',
    text: `2043-05-06 0${Math.floor(i / 20)}:00:00,000 ${LEVELS[i % 4]} line ${i} of ${path}`,
  })),
);

/** Sets up and writes the lines; one more that no format reads. */
export async function writeLines(): Promise<void> {
  await install({ client, logger: silentLogger, ...memorySavedObjects() });
  await client.bulk({
    refresh: true,
    operations: [
      ...WRITTEN.flatMap(({ path, i, text }) => {
        const document = eventDocument(text, { service: 'query_test', sequence: i });
        const id = `${path}-${i}`;
        return [
          { create: { _index: STREAM, _id: id } },
          { ...document, event: { ...document.event, id }, log: { ...document.log, file: { path } } },
        ];
      }),
      { create: { _index: STREAM, _id: 'odd' } },
      eventDocument('no format at all', {
        service: 'query_test',
        sequence: 99,
        appLogs: { hint: { time: '2043-05-06T12:00:00.000' } },
      }),
    ],
  });
}

export async function removeLinesAndClose(): Promise<void> {
  await client.indices.deleteDataStream({ name: STREAM });
  await client.close();
}

/** One page of lines, as the route reads it. */
export async function page(
  scope: LogScope,
  size: number,
  after: LogLine['cursor'] | null,
): Promise<LinesAnswer> {
  return readLines(await searchLogs(context, linesQuery({ scope, size, after })), { size });
}

/** All pages, one after the other. */
export async function allLines(scope: LogScope, size: number): Promise<LogLine[]> {
  const lines: LogLine[] = [];
  let after: LogLine['cursor'] | null = null;
  do {
    const answer = await page(scope, size, after);
    lines.push(...answer.lines);
    after = answer.next;
  } while (after);
  return lines;
}
