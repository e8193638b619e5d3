import type { ElasticsearchClient, Logger } from '@kbn/core/server';
import type { FormatRow } from '../../common/formats/format_row';
import type { ImportAnswer, ImportChunk } from '../../common/api/import';
import { engineEventStore } from './engine/engine_event_store';
import { importEvents } from './import_events';

export interface ImportChunkOptions {
  readonly client: ElasticsearchClient;
  readonly chunk: ImportChunk;
  /** Ends the work, in the engine too. */
  readonly signal: AbortSignal;
  readonly logger: Logger;
  /** The formats that people named for the service. */
  readonly serviceRows?: readonly FormatRow[];
  readonly now?: () => Date;
}

/**
 * Cuts a chunk into events and indexes those that are final; with `last` the provisional end too. Sending a chunk
 * again indexes nothing twice.
 * @throws ImportError with a status and what to do; AbortError when the signal aborts
 */
export async function importChunk(options: ImportChunkOptions): Promise<ImportAnswer> {
  const { client, chunk, signal, logger, serviceRows = [], now = () => new Date() } = options;
  const store = engineEventStore({ client, source: chunk.source, signal, logger });
  return importEvents({ store, chunk, serviceRows, created: now().toISOString() });
}
