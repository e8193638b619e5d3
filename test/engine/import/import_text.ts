import type { Client } from '@elastic/elasticsearch';
import type { ImportSource } from '../../../common/api/import';
import type { Patience } from '../../../common/import/back_off';
import { openUpload, type SendChunk, type Uploaded } from '../../../common/import/upload';
import { dataStreamName } from '../../../common/service_name';
import { importChunk } from '../../../server/import/import_chunk';
import { silentLogger } from '../support/silent_logger';

export const QUICK: Patience = { budgetMs: 10_000, firstMs: 5, longestMs: 50 };

let services = 0;

/** A service that no other test has. */
export function freshService(name = 'svc'): string {
  return `${name}_${process.pid}_${Date.now().toString(36)}_${services++}`;
}

export function sourceOf(service: string, path = 'app.log'): ImportSource {
  return { service, namespace: '', timezone: 'UTC', path, encoding: 'utf-8' };
}

/** Sends chunks to the server code without HTTP in between. */
export function directly(client: Client): SendChunk {
  return (chunk, signal) => importChunk({ client, chunk, signal, logger: silentLogger });
}

/** Imports a file's bytes by the uploader, as page and command line do. */
export async function importBytes(
  client: Client,
  service: string,
  bytes: string | Uint8Array,
  options: {
    anyway?: boolean;
    chunkCharacters?: number;
    send?: SendChunk;
    path?: string;
    patience?: Patience;
  } = {},
): Promise<Uploaded> {
  const upload = await openUpload({
    input: bytesInput(typeof bytes === 'string' ? Buffer.from(bytes) : bytes),
    source: sourceOf(service, options.path),
    anyway: options.anyway ?? true,
    sendChunk: options.send ?? directly(client),
    chunkCharacters: options.chunkCharacters,
    patience: options.patience ?? QUICK,
  });
  return upload.send(() => undefined, new AbortController().signal);
}

/** Bytes in memory as a file of uneven pieces, so that characters and line ends are torn apart. */
export function bytesInput(bytes: Uint8Array) {
  return {
    size: bytes.length,
    async *read(from: number): AsyncGenerator<Uint8Array> {
      for (let at = from, n = 0; at < bytes.length; n++) {
        const end = at + 1 + ((n * 7919) % 70_001);
        yield bytes.subarray(at, end);
        at = end;
      }
    },
  };
}

export interface StoredEvent {
  readonly id: string;
  readonly text: string;
  readonly eol: string;
  readonly offset: number;
  readonly sequence: number;
  readonly open: boolean;
  readonly continued: boolean;
  /** Base64 of the exact bytes, where the text does not tell them. */
  readonly originalBytes: string | null;
  readonly source: Record<string, unknown>;
}

/** All events of a service as the engine has them, in the order of the file. */
export async function storedEvents(client: Client, service: string): Promise<StoredEvent[]> {
  const stream = dataStreamName(service, '');
  await client.indices.refresh({ index: stream });
  const { hits } = await client.search<{
    event: { original: string; sequence: number };
    log: { offset: number };
    app_logs: { eol: string; open?: boolean; continued?: boolean; original_bytes?: string };
  }>({ index: stream, size: 10_000, sort: [{ 'log.offset': 'asc' }, { 'event.id': 'asc' }] });
  return hits.hits.flatMap(({ _id: id, _source: source }) =>
    source && id !== undefined
      ? [
          {
            id,
            text: source.event.original,
            eol: source.app_logs.eol,
            offset: source.log.offset,
            sequence: source.event.sequence,
            open: source.app_logs.open ?? false,
            continued: source.app_logs.continued ?? false,
            originalBytes: source.app_logs.original_bytes ?? null,
            source: { ...source },
          },
        ]
      : [],
  );
}

/** The file as the stored events give it back. */
export function textOf(events: readonly StoredEvent[]): string {
  return events.map((event) => event.text + event.eol).join('');
}
