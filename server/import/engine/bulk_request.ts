import { at } from '../../../common/narrow';
import type { ElasticsearchClient } from '@kbn/core/server';
import { PATIENCE, type Patience } from '../../../common/import/back_off';
import { persist } from './persist';
import { errorReason } from './engine_failure';

/** What the engine says of one operation of a bulk. */
export interface BulkItem {
  readonly status: number;
  readonly type: string;
  readonly reason: string;
}

/** Only what is read: for a bulk in which all went well that is a tenth of the whole answer. */
const FILTER = [
  'errors',
  'status',
  'error.type',
  'error.reason',
  'error.caused_by',
  'items.*.status',
  'items.*.error.type',
  'items.*.error.reason',
  'items.*.error.caused_by',
].join(',');

const TIMEOUT_MS = 60_000;

/**
 * Sends one bulk, and again while the engine is busy or away.
 * @param body NDJSON, each line with its line end
 * @returns one item per operation, in order
 */
export async function bulkRequest(
  client: ElasticsearchClient,
  target: string,
  body: string,
  signal: AbortSignal,
  patience: Patience = PATIENCE,
): Promise<BulkItem[]> {
  const send = () =>
    client.transport.request<unknown>(
      {
        method: 'POST',
        path: `/${encodeURIComponent(target)}/_bulk`,
        querystring: { filter_path: FILTER },
        bulkBody: body,
      },
      // The client's own repeats would hide an answer that was lost; ours know what a 409 means after one.
      { signal, maxRetries: 0, requestTimeout: TIMEOUT_MS },
    );
  const answer = await persist(signal, send, patience);
  const items = at(answer, 'items');
  return Array.isArray(items) ? items.map(toItem) : [];
}

function toItem(item: unknown): BulkItem {
  const result: unknown = typeof item === 'object' && item !== null ? Object.values(item)[0] : undefined;
  const status = at(result, 'status');
  const error = at(result, 'error');
  const type = at(error, 'type');
  return {
    status: typeof status === 'number' ? status : 0,
    type: typeof type === 'string' ? type : '',
    reason: error === undefined ? '' : errorReason(error),
  };
}
