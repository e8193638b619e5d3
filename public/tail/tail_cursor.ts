import type { LogLine } from '../../common/api/logs';
import { MAX_KNOWN, type TailAnswer } from '../../common/api/tail';

/**
 * How far back each question reaches, milliseconds. A document is dated (`event.ingested`) when the pipeline runs and can
 * be found only later, so one may appear after others that are dated later than it. The overlap has to be longer than the
 * difference between the quickest and the slowest way from pipeline to search:
 * - the data streams' refresh interval (1 s unless `logs-app_logs@custom` says otherwise; each shard has its own clock
 *   for it). A shard that nobody searched for 30 s is not refreshed until the next search, but that one waits for it;
 * - a bulk that takes long: all of its documents are dated before the first of them is written. (A sender who is told 429
 *   sends again, and the pipeline dates again: that does not count.)
 * - the difference between the clocks of the engine's nodes.
 * Twenty seconds cover a refresh interval of 10 s and as much again for the rest. That a program sends its records late
 * needs no overlap: they are dated when they arrive.
 */
export const OVERLAP_MS = 20_000;

/** Ids that are remembered in all; those before `since` only recognise a document that was written a second time. */
const MAX_REMEMBERED = MAX_KNOWN + 5_000;

/** How long our ids are; an id that is longer takes the room of several. */
const ID_LENGTH = 24;

/** A line and when the engine received it, epoch milliseconds. */
export interface ReceivedLine {
  readonly line: LogLine;
  readonly ingested: number;
}

/** How far the engine's receipts have been read. All times are epoch milliseconds of the engine's own clock. */
export interface TailCursor {
  /** The last receipt that was read. */
  readonly newest: number;
  /** Where the next question begins, inclusive. */
  readonly since: number;
  /** When what was read was received, by id. From `since` on it is complete: nothing read from there is missing. */
  readonly seen: ReadonlyMap<string, number>;
}

/**
 * The cursor of somebody who begins to follow.
 * @param upTo where receipt has got to; null when nothing was received that matches, then all that comes is new
 */
export function beginAt(upTo: string | null): TailCursor {
  const newest = upTo === null ? 0 : Date.parse(upTo);
  return { newest, since: Math.max(0, newest - OVERLAP_MS), seen: new Map() };
}

/** The ids that the engine must not give again. */
export function knownIds({ seen, since }: TailCursor): string[] {
  return [...seen].filter(([, ingested]) => ingested >= since).map(([id]) => id);
}

/**
 * Takes in an answer to the cursor's question.
 *
 * A partial answer gives its lines but does not move the cursor; of its lines only so many are taken as can be known. After
 * a burst that is too large to be known the overlap is cut short, so that no line comes twice.
 * @returns the cursor of the next question, and the lines that are new, in the order of receipt
 */
export function takeAnswer(
  cursor: TailCursor,
  answer: Pick<TailAnswer, 'lines' | 'ingested' | 'upTo' | 'partial'>,
): { readonly cursor: TailCursor; readonly fresh: readonly ReceivedLine[] } {
  const whole = answer.partial === null;
  const received = receivedLines(answer);
  const taken = whole ? received : withRoom(cursor, received);
  const seen = new Map(cursor.seen);
  const fresh: ReceivedLine[] = [];
  for (const one of taken) {
    const { id } = one.line;
    if (!seen.has(id)) fresh.push(one);
    // The last to be evicted, and with its last date: the importer writes an unfinished event again once it is whole.
    seen.delete(id);
    seen.set(id, one.ingested);
  }
  if (!whole) return { cursor: { ...cursor, seen }, fresh };
  const newest = answer.upTo === null ? cursor.newest : Math.max(cursor.newest, Date.parse(answer.upTo));
  const since = knowable(seen, Math.max(cursor.since, newest - OVERLAP_MS), newest);
  return { cursor: { newest, since, seen: evicted(seen, since) }, fresh };
}

function receivedLines({ lines, ingested }: Pick<TailAnswer, 'lines' | 'ingested'>): ReceivedLine[] {
  return lines.flatMap((line, index) => {
    const at = ingested[index];
    return at === undefined ? [] : [{ line, ingested: Date.parse(at) }];
  });
}

function withRoom(cursor: TailCursor, received: readonly ReceivedLine[]): readonly ReceivedLine[] {
  let room = MAX_KNOWN - knownIds(cursor).reduce((sum, id) => sum + roomOf(id), 0);
  return received.filter(({ line }) => (room -= roomOf(line.id)) >= 0);
}

function roomOf(id: string): number {
  return Math.max(1, Math.ceil(id.length / ID_LENGTH));
}

/** The earliest moment from `since` on that leaves no more to be known than a question can hold. */
function knowable(seen: ReadonlyMap<string, number>, since: number, newest: number): number {
  const roomAt = new Map<number, number>();
  for (const [id, ingested] of seen) {
    if (ingested >= since) roomAt.set(ingested, (roomAt.get(ingested) ?? 0) + roomOf(id));
  }
  let room = 0;
  let begin: number | null = null;
  for (const moment of [...roomAt.keys()].sort((a, b) => b - a)) {
    room += roomAt.get(moment) ?? 0;
    if (room > MAX_KNOWN) return Math.min(begin ?? moment + 1, newest + 1);
    begin = moment;
  }
  return since;
}

function evicted(seen: Map<string, number>, since: number): ReadonlyMap<string, number> {
  let excess = seen.size - MAX_REMEMBERED;
  for (const [id, ingested] of excess > 0 ? seen : []) {
    if (excess <= 0) break;
    if (ingested >= since) continue;
    seen.delete(id);
    excess--;
  }
  return seen;
}
