import { gzipSync } from 'zlib';
import { openUploads, type UploadFile } from '../../../common/import/upload';
import { dataStreamName } from '../../../common/service_name';
import { bytesInput, directly, freshService, importBytes, QUICK, sourceOf } from './import_text';
import { installEngineAssets } from './installed_engine';
import { engineClient } from '../support/engine_client';

const client = engineClient();
const signal = new AbortController().signal;

beforeAll(() => installEngineAssets(client));
afterAll(() => client.close());

const record = (minute: number, text: string) =>
  `2030-01-02 03:${String(minute).padStart(2, '0')}:00,000 - shop - INFO - ${text}\n`;
const OLDEST = [1, 2, 3].map((minute) => record(minute, `oldest ${minute}`)).join('');
const OLDER = [4, 5].map((minute) => record(minute, `older ${minute}`)).join('');
const NEW = [6, 7, 8].map((minute) => record(minute, `new ${minute}`)).join('');

function file(name: string, content: string | Uint8Array): UploadFile {
  return { name, modified: 0, input: bytesInput(Buffer.from(content)) };
}

async function importSet(service: string, files: readonly UploadFile[]) {
  const upload = await openUploads({
    files,
    source: sourceOf(service, ''),
    anyway: false,
    sendChunk: directly(client),
    patience: QUICK,
  });
  return upload.send(() => undefined, signal);
}

interface Stored {
  readonly message: string;
  readonly '@timestamp': string;
  readonly log: { readonly offset: number; readonly file: { readonly path: string } };
  readonly event: { readonly sequence: number };
  readonly app_logs: { readonly import: string };
}

/** All events of a service in the order of the page. */
async function stored(service: string): Promise<Stored[]> {
  const index = dataStreamName(service, '');
  await client.indices.refresh({ index });
  const sort = ['@timestamp', 'log.file.path', 'event.sequence'].map((field) => ({
    [field]: 'asc' as const,
  }));
  const { hits } = await client.search<Stored>({ index, size: 1000, sort });
  return hits.hits.flatMap(({ _source: source }) => source ?? []);
}

describe('a rotated set', () => {
  it('is one import, each file with its own name and offsets, in the order in which it was written', async () => {
    const service = freshService();
    const sent = await importSet(service, [
      file('app.log', NEW),
      file('app.log.1', OLDER),
      file('app.log.2.gz', gzipSync(OLDEST)),
    ]);
    expect(sent.counts).toEqual({ accepted: 8, duplicate: 0, rejected: 0, reasons: [] });
    const events = await stored(service);
    expect(events.map(({ message }) => message)).toEqual(
      (OLDEST + OLDER + NEW)
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' - ')[3]),
    );
    expect(new Set(events.map((event) => event.app_logs.import))).toEqual(new Set([sent.import]));
    expect(events.map((event) => [event.log.file.path, event.log.offset, event.event.sequence])).toEqual(
      [
        { path: 'app.log.2.gz', text: OLDEST },
        { path: 'app.log.1', text: OLDER },
        { path: 'app.log', text: NEW },
      ].flatMap(({ path, text }) =>
        text
          .trimEnd()
          .split('\n')
          .map((line, i) => [path, i * (line.length + 1), i]),
      ),
    );
  });

  it('adds nothing of the files that were there under other names', async () => {
    const service = freshService();
    await importBytes(client, service, OLDEST, { path: 'app.log' });
    const rotated = await importSet(service, [file('app.log', OLDER), file('app.log.1', OLDEST)]);
    expect([rotated.counts.accepted, rotated.counts.duplicate]).toEqual([2, 3]);
    const again = await importSet(service, [
      file('app.log', NEW),
      file('app.log.1', OLDER),
      file('app.log.2.gz', gzipSync(OLDEST)),
    ]);
    expect([again.counts.accepted, again.counts.duplicate]).toEqual([3, 5]);
    expect(await stored(service)).toHaveLength(8);
  });

  it('hands the last time on to lines that have none', async () => {
    const service = freshService();
    await importSet(service, [file('app.log.1', OLDER), file('app.log', `  the rest of it\n${NEW}`)]);
    const events = await stored(service);
    const rest = events.find((event) => event.log.file.path === 'app.log' && event.log.offset === 0);
    expect(new Date(String(rest?.['@timestamp'])).toISOString()).toBe('2030-01-02T03:05:00.000Z');
  });
});
