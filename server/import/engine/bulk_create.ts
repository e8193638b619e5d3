import type { ElasticsearchClient } from '@kbn/core/server';
import { delayBefore, PATIENCE, pause, type Patience } from '../../../common/import/back_off';
import { EngineRefusal, engineUnreachable, notAllowed, setupMissing } from '../errors';
import type { Created, NewEvent } from '../event_store';
import { bulkRequest, type BulkItem } from './bulk_request';

interface Line {
  readonly event: NewEvent;
  /** Its place in the result. */
  readonly at: number;
  /** The reason for which it goes past the pipeline now; null at first. */
  readonly refused: string | null;
}

export interface BulkTarget {
  readonly client: ElasticsearchClient;
  readonly stream: string;
  readonly signal: AbortSignal;
  readonly patience?: Patience;
}

/**
 * Creates events, or puts them in the place of documents, in one bulk and reads each one's own result. Those that failed for want of room are sent again
 * with back-off; one that pipeline or mapping refuse is sent once more past them, as a line that could not be
 * read; when one makes the engine refuse the whole bulk (Elasticsearch up to 8.18 does, for a document that its
 * pipeline cannot parse: elastic/elasticsearch#138445), the bulk is halved until that one is alone.
 * @throws ImportError when nothing can be written now, or at all
 */
export async function bulkCreate(target: BulkTarget, events: readonly NewEvent[]): Promise<Created[]> {
  const { signal, patience = PATIENCE } = target;
  const results: Created[] = new Array<Created>(events.length);
  let lines: Line[] = events.map((event, at) => ({ event, at, refused: null }));
  let until = 0;
  for (let attempt = 0; lines.length > 0;) {
    const items = await sendHalving(target, lines);
    const again: Line[] = [];
    let busy: BulkItem | null = null;
    lines.forEach((line, i) => {
      const item = items[i] ?? { status: 0, type: '', reason: 'The engine did not say what became of it.' };
      if (item.status === 200 || item.status === 201) results[line.at] = { kind: 'created' };
      else if (item.status === 409) results[line.at] = { kind: 'exists' };
      else if (isBusy(item)) {
        busy = item;
        again.push(line);
      } else if (line.refused !== null) results[line.at] = { kind: 'refused', reason: line.refused };
      else again.push({ ...line, refused: refusal(item) });
    });
    if (busy) {
      // Patience is counted anew whenever something got through.
      if (again.length < lines.length || attempt === 0) {
        attempt = 0;
        until = Date.now() + patience.budgetMs;
      }
      const delay = delayBefore(++attempt, patience, Math.random());
      if (Date.now() + delay > until) throw engineUnreachable(reasonOf(busy));
      await pause(delay, signal);
    }
    lines = again;
  }
  return results;
}

async function sendHalving(target: BulkTarget, lines: readonly Line[]): Promise<BulkItem[]> {
  const { client, stream, signal, patience } = target;
  try {
    return await bulkRequest(client, stream, lines.map(operation).join(''), signal, patience);
  } catch (error) {
    if (!(error instanceof EngineRefusal)) throw error;
    if (lacksPipeline(error.reason)) throw setupMissing(error.reason);
    if (lines.length === 1) return [{ status: 400, type: '', reason: error.reason }];
  }
  const middle = lines.length >> 1;
  return [
    ...(await sendHalving(target, lines.slice(0, middle))),
    ...(await sendHalving(target, lines.slice(middle))),
  ];
}

function operation({ event, refused }: Line): string {
  const { id, at, pipeline } = event;
  const place = at
    ? { _index: at.index, _id: id, if_seq_no: at.seqNo, if_primary_term: at.primaryTerm }
    : { _id: id };
  const action = refused === null && pipeline === undefined ? place : { ...place, pipeline: '_none' };
  const json = refused === null ? event.json() : event.plain(refused);
  return `{"${at ? 'index' : 'create'}":${JSON.stringify(action)}}\n${json}\n`;
}

function isBusy(item: BulkItem): boolean {
  return item.status === 429 || item.status === 0 || item.status >= 500;
}

/** Why an event was refused; throws where the others of its bulk fare no better. */
function refusal(item: BulkItem): string {
  if (item.status === 403 || item.status === 401) throw notAllowed(item.reason);
  if (item.status === 404 || lacksPipeline(item.reason)) throw setupMissing(item.reason);
  return reasonOf(item);
}

function reasonOf(item: BulkItem): string {
  return item.reason || item.type || `status ${item.status}`;
}

function lacksPipeline(reason: string): boolean {
  return /pipeline with id \[[^\]]*\] does not exist/.test(reason);
}
