import type { ImportContext, ImportSource } from '../../common/api/import';
import { utf8Length } from '../../common/import/utf8_length';
import { chainEvents, type ChainedEvent } from '../import/chain_events';
import type { EventHeader } from '../import/event_json';
import { firstContext } from '../import/first_context';
import { chainStart, linkText } from '../import/hash_chain';
import type { ChainEnd, Generation, Piece } from './generation';
import { withKeptBytes } from './kept_bytes';
import { localTime } from './local_time';
import { isChosen, nameOf, serviceName, type ReparseTask, type Stream } from './reparse_task';
import type { StoredDocument } from './stored_document';

/** An event as it is cut now. */
export interface RecutEvent {
  readonly event: ChainedEvent;
  readonly header: EventHeader;
  /** The document with its id, in whose place it comes; null when there is none on this file. */
  readonly at: StoredDocument | null;
}

export interface Recut {
  /** Those to be written; what this re-parse has written before is left out. */
  readonly events: readonly RecutEvent[];
  /** Documents whose whole text the events hold, under other ids. */
  readonly replaced: readonly StoredDocument[];
  /** Chosen documents that are done with. */
  readonly done: number;
  /** `_id` of the file's first event, when it is among those that were cut. */
  readonly root: string | null;
}

/**
 * Cuts as much of a file as is certain, as an import of it would; all of the rest when it has ended.
 */
export function cutFile(file: Generation, task: ReparseTask): Recut {
  const text = file.certainText();
  const last = file.hasEnded;
  const context = file.context ?? beginning(file, task, text);
  const { serviceRows } = task;
  const chained = chainEvents(text, last, context, { timezone: zoneOf(file, task), serviceRows });
  const recut = headed(withKeptBytes(chained.events, text, file.held), file.held, context, task);
  const known = endOfOld(file.held, task);
  const gone = last ? file.finish() : file.cut(chained.context, chained.consumed);
  const ids = new Set(chained.events.map((event) => event.id));
  const documents = gone.map((piece) => piece.document);
  return {
    events: recut.filter((one) => !isWritten(one, known, task)),
    replaced: documents.filter((document) => isReplaced(document, ids, task)),
    done: documents.filter((document) => isChosen(task, document)).length,
    root: (context.position === 0 && chained.events[0]?.id) || null,
  };
}

/** Where the chain of the events goes on that were cut so far: an earlier try may have written more of them. */
export function writtenEnd(context: ImportContext, task: ReparseTask): ChainEnd {
  return { stream: nameOf(task.target), offset: context.position, link: context.chain };
}

/** Where the chain of a stream's files begins. */
export function beginningOf(stream: Stream): ChainEnd {
  const link = linkText(chainStart(stream.service, stream.namespace));
  return { stream: nameOf(stream), offset: 0, link };
}

function beginning(file: Generation, task: ReparseTask, text: string): ImportContext {
  const source: ImportSource = { ...task.target, timezone: zoneOf(file, task), path: '', encoding: 'utf-8' };
  const chunk = { source, context: null, import: task.id, text, last: file.hasEnded };
  const context = firstContext(chunk, task.serviceRows);
  const first = file.held[0]?.document;
  if (first?.timeFrom !== 'file_date' || first.time === null) return context;
  // The file itself, whose date it was, is not here any more.
  const date = localTime(first.time, first.timezone)?.slice(0, 10);
  return date === undefined ? context : { ...context, date };
}

/** The zone that a file's clock is followed in. */
function zoneOf(file: Generation, { timezone }: ReparseTask): string {
  return timezone ?? file.held[0]?.document.timezone ?? 'UTC';
}

/** Each event with what it takes over from the documents that its first byte lay in. */
function headed(
  events: readonly ChainedEvent[],
  pieces: readonly Piece[],
  dialect: EventHeader['dialect'],
  task: ReparseTask,
): readonly RecutEvent[] {
  const target = nameOf(task.target);
  const recut: RecutEvent[] = [];
  let passed = 0;
  for (const event of events) {
    const { position } = event.before;
    while ((pieces[passed]?.document.end ?? Infinity) <= position) passed++;
    const holders: StoredDocument[] = [];
    for (let i = passed; (pieces[i]?.document.offset ?? Infinity) <= position; i++) {
      const document = pieces[i]?.document;
      if (document && document.end > position) holders.push(document);
    }
    const same = holders.find((one) => one.id === event.id && one.stream === target) ?? null;
    const from = same ?? holders.find((one) => one.stream !== target) ?? holders[0];
    if (!from) throw new Error(`No document holds the byte ${position} of this file.`);
    recut.push({ event, header: { ...headerOf(task, from, holders), dialect }, at: same });
  }
  return recut;
}

function headerOf(
  task: ReparseTask,
  from: StoredDocument,
  holders: readonly StoredDocument[],
): Omit<EventHeader, 'dialect'> {
  const chosen = holders.some((one) => isChosen(task, one));
  const origin = holders.find((one) => one.stream === nameOf(task.source)) ?? from;
  return {
    source: {
      service: serviceName(task, origin, chosen),
      namespace: task.target.namespace,
      timezone: chosen ? (task.timezone ?? from.timezone) : from.timezone,
      path: from.path,
      encoding: from.encoding,
    },
    import: from.import,
    created: from.created,
    reparse: task.id,
  };
}

/**
 * Where the text ends that documents hold which this re-parse is to replace. An event that goes beyond it is there: an
 * earlier try has written it, which had more of the file to read, or it is another file's.
 */
function endOfOld(pieces: readonly Piece[], task: ReparseTask): number {
  const source = nameOf(task.source);
  const old = pieces.filter(({ document }) => document.stream === source && document.reparse !== task.id);
  return Math.max(0, ...old.map(({ document }) => document.end));
}

function isWritten({ event, at }: RecutEvent, known: number, task: ReparseTask): boolean {
  const { position } = event.before;
  const bytes = utf8Length(event.text, 0, event.text.length) + event.eol.length;
  if (position + bytes > known) return true;
  return at?.reparse === task.id && at.openAfter === event.openAfter;
}

function isReplaced(document: StoredDocument, ids: ReadonlySet<string>, task: ReparseTask): boolean {
  if (document.reparse === task.id || document.replacedBy === task.id) return false;
  if (document.stream === nameOf(task.target) && ids.has(document.id)) return false;
  // What was in the other stream before may be of a file that only begins like this one; its provisional end is not.
  return document.stream === nameOf(task.source) || document.openAfter !== null;
}
