import type { EventDocument } from '../../../common/event_document';
import { PLAIN_DIALECT } from '../../../common/formats/read/record_start';
import { CUT_START, type CutEvent } from '../../../common/import/cut_event';
import { cutEvents } from '../../../common/import/cut_events';

/** One bulk: its NDJSON body and how many documents it creates. */
export interface Batch {
  readonly body: string;
  readonly count: number;
}

/** Documents a bulk; an import's chunk of 512 kB holds a few thousand. */
const BATCH = 2000;

/** A log's events as an importer sends them, `copies` times over, each with its own id. */
export function rawBatches(log: string, copies: number, stream: string): Batch[] {
  const { events } = cutEvents({
    text: log,
    last: true,
    state: CUT_START,
    dialect: PLAIN_DIALECT,
    timezone: 'Europe/Berlin',
  });
  const documents: EventDocument[] = [];
  for (let copy = 0; copy < copies; copy++) {
    events.forEach((event, i) =>
      documents.push(toDocument(event, `copy${copy}-${`${i}`.padStart(16, '0')}`, i, stream)),
    );
  }
  return toBatches(documents.map((document) => ({ id: document.event.id, document })));
}

/** Documents as they are, over and over, each time with its own id. */
export function repeatedBatches(
  documents: readonly EventDocument[],
  copies: number,
  stream: string,
): Batch[] {
  const [, dataset = '', namespace = ''] = stream.split('-');
  const data_stream = { type: 'logs' as const, dataset, namespace };
  const repeated = Array.from({ length: copies }, (_copy, copy) =>
    documents.map((document, i) => {
      const id = `copy${`${copy}`.padStart(6, '0')}-${`${i}`.padStart(10, '0')}`;
      return { id, document: { ...document, data_stream, event: { ...document.event, id } } };
    }),
  );
  return toBatches(repeated.flat());
}

/** Bulk bodies that create documents, in order. */
export function toBatches(documents: readonly { id: string; document: unknown }[]): Batch[] {
  const batches: Batch[] = [];
  for (let at = 0; at < documents.length; at += BATCH) {
    const some = documents.slice(at, at + BATCH);
    const lines = some.map(({ id, document }) => `{"create":{"_id":"${id}"}}\n${JSON.stringify(document)}\n`);
    batches.push({ body: lines.join(''), count: some.length });
  }
  return batches;
}

function toDocument(event: CutEvent, id: string, sequence: number, stream: string): EventDocument {
  const [, dataset = '', namespace = ''] = stream.split('-');
  return {
    event: {
      original: event.text,
      timezone: 'Europe/Berlin',
      created: '2030-01-01T12:00:00.000Z',
      id,
      sequence,
    },
    log: { offset: event.before.position, file: { path: 'app.log' } },
    service: { name: 'shop' },
    data_stream: { type: 'logs', dataset, namespace },
    app_logs: {
      import: 'bench',
      encoding: 'utf-8',
      eol: event.eol,
      ...(Object.keys(event.hint).length === 0 ? {} : { hint: event.hint }),
    },
  };
}
