import { CUT_START } from '../../common/import/cut_event';
import type { NewEvent } from '../import/event_store';
import type { ChainedEvent } from '../import/chain_events';
import { eventWriter, refusedEventJson, type EventHeader } from '../import/event_json';
import { localTime } from './local_time';
import type { LoneDocument } from './reparse_store';
import { nameOf, serviceName, type ReparseTask } from './reparse_task';
import type { StoredDocument } from './stored_document';

/**
 * A document that no chain reaches, anew: with its own id and its own text, since what stood before it is not known. In its
 * place when it stays in its stream.
 */
export function loneEvent(task: ReparseTask, document: LoneDocument): NewEvent {
  const stays = nameOf(task.source) === nameOf(task.target);
  const at = stays ? { at: document } : {};
  const { id, stored } = document;
  if (!stored) {
    const json = JSON.stringify(movedSource(task, document.source));
    return { id, ...at, pipeline: '_none', json: () => json, plain: () => json };
  }
  const event = eventOf(stored);
  const header = headerOf(task, stored);
  return {
    id,
    ...at,
    json: () => eventWriter(header)(event),
    plain: (reason) => refusedEventJson(event, header, reason),
  };
}

function headerOf(task: ReparseTask, document: StoredDocument): EventHeader {
  return {
    source: {
      service: serviceName(task, document, true),
      namespace: task.target.namespace,
      timezone: task.timezone ?? document.timezone,
      path: document.path,
      encoding: document.encoding,
    },
    import: document.import,
    created: document.created,
    dialect: {},
    reparse: task.id,
  };
}

function eventOf(document: StoredDocument): ChainedEvent {
  const { id, original, eol, text, offset, sequence, continued, openAfter, originalBytes } = document;
  const time = timeBefore(document);
  return {
    id,
    text: original,
    eol,
    start: 0,
    end: text.length,
    before: { ...CUT_START, position: offset },
    continued,
    time,
    hint: time === null ? {} : { time },
    inFileRow: false,
    after: '',
    link: '',
    sequence,
    openAfter,
    ...(originalBytes === null ? {} : { originalBytes }),
  };
}

/** The time of the record before, as the file wrote it, when that is what the document was dated by. */
function timeBefore({ time, timeFrom, continued, timezone }: StoredDocument): string | null {
  const taken = timeFrom === 'previous' || (timeFrom === null && continued);
  return taken && time !== null ? localTime(time, timezone) : null;
}

/** A record that a program sent itself: read by no format, it is only moved. */
function movedSource(
  task: ReparseTask,
  source: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const { service, namespace } = task.target;
  const part = (name: string) => {
    const value = source[name];
    return typeof value === 'object' && value !== null ? value : {};
  };
  return {
    ...source,
    service: { ...part('service'), name: task.service ?? service },
    data_stream: { ...part('data_stream'), type: 'logs', dataset: `app_logs.${service}`, namespace },
    event: { ...part('event'), dataset: `app_logs.${service}` },
    app_logs: { ...part('app_logs'), reparse: task.id },
  };
}
