import type { ImportContext } from '../../common/api/import';
import type { FormatRow } from '../../common/formats/format_row';
import type { CutEvent, CutState } from '../../common/import/cut_event';
import { cutEvents } from '../../common/import/cut_events';
import { idOfLink, linkText, nextLink, parseLink } from './hash_chain';

/** An event with its place in its file. */
export interface ChainedEvent extends CutEvent {
  readonly id: string;
  /** The chain's value before it. */
  readonly after: string;
  /** The chain's value that it ends with. */
  readonly link: string;
  /** Number in its file, from 0. */
  readonly sequence: number;
  /** Set on the last event of a file: the chain's value where its provisional end begins. */
  readonly openAfter: string | null;
  /** Base64 of its bytes with their line end, when its text does not tell them. */
  readonly originalBytes?: string;
}

export interface ChainedChunk {
  readonly events: readonly ChainedEvent[];
  /** UTF-16 units of the text that are done with. */
  readonly consumed: number;
  readonly context: ImportContext;
}

/** How a source's records are read, beside what its context says. */
export interface Reading {
  /** IANA zone of times without one. */
  readonly timezone: string;
  readonly serviceRows: readonly FormatRow[];
}

/**
 * Cuts a chunk's text and links its events to those before.
 * @throws RangeError when the context's chain value is none
 */
export function chainEvents(
  chunk: string,
  last: boolean,
  context: ImportContext,
  { timezone, serviceRows }: Reading,
): ChainedChunk {
  const { fileRow = null, order = null } = context;
  const dialect = { fileRow, serviceRows, order };
  const cut = cutEvents({ text: chunk, last, state: cutState(context), dialect, timezone });
  let link = parseLink(context.chain);
  if (!link) throw new RangeError('The context holds no chain value.');
  let after = context.chain;
  let resume = after;
  const events: ChainedEvent[] = [];
  for (let i = 0; i < cut.events.length; i++) {
    const event = cut.events[i];
    if (!event) continue;
    if (i === cut.final) resume = after;
    link = nextLink(link, event.text);
    const value = linkText(link);
    const openAfter = last && i === cut.events.length - 1 ? resume : null;
    events.push({
      ...event,
      id: idOfLink(value),
      after,
      link: value,
      sequence: context.events + i,
      openAfter,
    });
    after = value;
  }
  if (cut.final === cut.events.length) resume = after;
  const next = contextAt(context, cut.state, resume, context.events + cut.final);
  return { events, consumed: cut.consumed, context: last ? ended(next, events) : next };
}

function ended(context: ImportContext, events: readonly ChainedEvent[]): ImportContext {
  const time = events[events.length - 1]?.time ?? context.time;
  return { ...context, ended: true, ...(time === null ? {} : { lastTime: time }) };
}

/** The same chunk with its events from `index` on left for the next one. */
export function holdBack(chunk: ChainedChunk, index: number): ChainedChunk {
  const first = chunk.events[index];
  if (!first) return chunk;
  return {
    events: chunk.events.slice(0, index),
    consumed: first.start,
    context: contextAt(chunk.context, first.before, first.after, first.sequence),
  };
}

function cutState(context: ImportContext): CutState {
  const { position, row, oneLine, repeated, strong, time, date, fold, traceback, midline } = context;
  return {
    position,
    row,
    oneLine: oneLine ?? false,
    repeated: repeated ?? null,
    strong: strong ?? false,
    clock: { time, date: date ?? null, fold: fold ?? false },
    traceback: traceback ?? null,
    midline: midline ?? false,
  };
}

function contextAt(context: ImportContext, state: CutState, chain: string, events: number): ImportContext {
  const { order, fileRow } = context;
  const { clock } = state;
  return {
    version: 2,
    import: context.import,
    position: state.position,
    chain,
    events,
    row: state.row,
    time: clock.time,
    ...(state.oneLine ? { oneLine: true as const } : {}),
    ...(state.repeated === null ? {} : { repeated: state.repeated }),
    ...(state.strong ? { strong: true as const } : {}),
    ...(clock.date === null ? {} : { date: clock.date }),
    ...(clock.fold ? { fold: true as const } : {}),
    ...(order === undefined ? {} : { order }),
    ...(fileRow === undefined ? {} : { fileRow }),
    ...(state.traceback ? { traceback: state.traceback } : {}),
    ...(state.midline ? { midline: true as const } : {}),
  };
}
