import type { ImportContext, ImportSource } from '../../common/api/import';
import type { EventDocument } from '../../common/event_document';
import { KIND_UNPARSED } from '../../common/fields';
import { encodeRows } from '../../common/formats/read/encode_tree';
import { DEFAULT_SERVICE } from '../../common/names';
import { namespaceSlug, serviceSlug } from '../../common/service_name';
import type { ChainedEvent } from './chain_events';

/** What all events of a chunk share. */
export interface EventHeader {
  readonly source: ImportSource;
  readonly import: string;
  /** When the chunk was read, ISO instant. */
  readonly created: string;
  /** What the file was found to be written in, as its context says. */
  readonly dialect: Pick<ImportContext, 'order' | 'fileRow'>;
}

/** The document of one event, as common/event_document.ts describes it. */
export function eventDocument(event: ChainedEvent, header: EventHeader): EventDocument {
  const { source } = header;
  return {
    event: {
      original: event.text,
      timezone: source.timezone,
      created: header.created,
      id: event.id,
      sequence: event.sequence,
    },
    log: { offset: event.before.position, ...(source.path ? { file: { path: source.path } } : {}) },
    service: { name: source.service.trim() || DEFAULT_SERVICE },
    data_stream: {
      type: 'logs',
      dataset: `app_logs.${serviceSlug(source.service)}`,
      namespace: namespaceSlug(source.namespace),
    },
    app_logs: {
      import: header.import,
      encoding: source.encoding,
      ...(event.originalBytes === undefined ? {} : { original_bytes: event.originalBytes }),
      eol: event.eol,
      ...(event.openAfter === null ? {} : { open: true, open_after: event.openAfter }),
      ...(event.continued ? { continued: true } : {}),
      ...hintOf(event, header),
    },
  };
}

function hintOf(event: ChainedEvent, { dialect }: EventHeader): Pick<EventDocument['app_logs'], 'hint'> {
  const { order, fileRow } = dialect;
  const row = event.inFileRow && fileRow ? { row: encodeRows([fileRow]) } : {};
  const hint = { ...event.hint, ...(order === undefined ? {} : { order }), ...row };
  return Object.keys(hint).length === 0 ? {} : { hint };
}

/** The hints of all events of a file, as JSON without braces. */
function fileHints({ order, fileRow }: EventHeader['dialect']): { all: string; inFileRow: string } {
  const all = order === undefined ? '' : `"order":"${order}"`;
  return { all, inFileRow: fileRow ? `"row":${JSON.stringify(encodeRows([fileRow]))}` : '' };
}

/** The hint of one event, as JSON; most events have none. */
function hintJson(event: ChainedEvent, { all, inFileRow }: { all: string; inFileRow: string }): string {
  const own = Object.entries(event.hint).map(([name, value]) => `"${name}":${JSON.stringify(value)}`);
  const parts = [...own, all, event.inFileRow ? inFileRow : ''].filter((part) => part !== '');
  return parts.length === 0 ? '' : `,"hint":{${parts.join(',')}}`;
}

/**
 * A writer of the same documents as JSON text: what is the same for all events is written once. Events are the
 * hot path of an import, and this takes a quarter of the time of building objects to stringify.
 */
export function eventWriter(header: EventHeader): (event: ChainedEvent) => string {
  const { source } = header;
  const event = `{"event":{"timezone":${JSON.stringify(source.timezone)},"created":${JSON.stringify(header.created)},"original":`;
  const file = source.path ? `,"file":{"path":${JSON.stringify(source.path)}}` : '';
  const service = JSON.stringify(source.service.trim() || DEFAULT_SERVICE);
  const dataset = `app_logs.${serviceSlug(source.service)}`;
  const stream = `{"type":"logs","dataset":"${dataset}","namespace":"${namespaceSlug(source.namespace)}"}`;
  const rest =
    `${file}},"service":{"name":${service}},"data_stream":${stream}` +
    `,"app_logs":{"import":${JSON.stringify(header.import)},"encoding":${JSON.stringify(source.encoding)},"eol":`;
  const hints = fileHints(header.dialect);
  return (one) => {
    let json = `${event}${JSON.stringify(one.text)},"id":"${one.id}","sequence":${one.sequence}},"log":{"offset":${one.before.position}${rest}${JSON.stringify(one.eol)}`;
    if (one.originalBytes !== undefined) json += `,"original_bytes":"${one.originalBytes}"`;
    if (one.openAfter !== null) json += `,"open":true,"open_after":"${one.openAfter}"`;
    if (one.continued) json += ',"continued":true';
    json += hintJson(one, hints);
    return `${json}}}`;
  };
}

/**
 * An event that the pipeline or the mapping refused, as a line that could not be read: it goes past the pipeline,
 * so that it is searchable and counted in spite of what was wrong with its parts.
 * @param reason the engine's words
 */
export function refusedEventJson(event: ChainedEvent, header: EventHeader, reason: string): string {
  const { app_logs: ours, ...document } = eventDocument(event, header);
  return JSON.stringify({
    ...document,
    '@timestamp': header.created,
    message: event.text,
    event: {
      ...document.event,
      kind: KIND_UNPARSED,
      dataset: document.data_stream.dataset,
      ingested: header.created,
    },
    error: { message: reason },
    tags: ['mapping_error'],
    app_logs: { ...ours, hint: undefined },
  });
}
