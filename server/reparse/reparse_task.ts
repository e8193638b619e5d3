import type { FormatRow } from '../../common/formats/format_row';
import { serviceSlug } from '../../common/service_name';
import type { StoredDocument } from './stored_document';

/** A data stream of ours by the parts of its name. */
export interface Stream {
  /** Normalised, as in the name. */
  readonly service: string;
  readonly namespace: string;
}

/** What is asked of one re-parse, for the documents of one data stream. */
export interface ReparseTask {
  /** `app_logs.reparse` of what it writes. */
  readonly id: string;
  readonly source: Stream;
  /** Where the events go: another stream when the service changes. */
  readonly target: Stream;
  /** Only files that hold documents of this import; null for all. */
  readonly import: string | null;
  /** Null keeps each document's own. */
  readonly timezone: string | null;
  /** As typed; null keeps each document's own. */
  readonly service: string | null;
  /** The formats that people named for the service that the events go to. */
  readonly serviceRows: readonly FormatRow[];
}

/** Name of a data stream. Normalising twice changes nothing. */
export function nameOf({ service, namespace }: Stream): string {
  return `logs-app_logs.${service}-${namespace}`;
}

/** The streams that documents are read from and written to, each once. */
export function streamsOf({ source, target }: ReparseTask): string[] {
  return [...new Set([nameOf(source), nameOf(target)])];
}

/** Whether a document is one of those that were chosen; others of its file come along. */
export function isChosen(task: ReparseTask, document: StoredDocument): boolean {
  if (document.stream !== nameOf(task.source)) return false;
  return task.import === null || document.import === task.import;
}

/** `service.name` of an event that takes a document's place. */
export function serviceName(task: ReparseTask, document: StoredDocument, chosen: boolean): string {
  const moves = nameOf(task.source) !== nameOf(task.target) && document.stream === nameOf(task.source);
  const name = task.service !== null && (chosen || moves) ? task.service : document.service;
  // A pipeline of the user's own may have named it otherwise; the stream is what counts.
  return serviceSlug(name) === task.target.service ? name : task.target.service;
}
