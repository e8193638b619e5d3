import type { TailAnswer } from '../../common/api/tail';
import { fakeLine } from './fake_lines';

/** A document whose receipt and whose first appearance in a search are apart. Epoch milliseconds. */
export interface Scheduled {
  readonly id: string;
  readonly ingested: number;
  readonly visible: number;
}

/**
 * What an engine answers at a moment to whom asks for what was received since another one: the schedules that no real
 * engine can be told to keep. test/engine/query/tail.test.ts has the real one.
 */
export function answerAt(
  now: number,
  documents: readonly Scheduled[],
  question: { readonly since: string | null; readonly known: readonly string[] },
  size = 500,
): TailAnswer {
  const visible = documents.filter((one) => one.visible <= now).sort((a, b) => a.ingested - b.ingested);
  const told = { partial: null, tookMs: 1 };
  const iso = (one: Scheduled | undefined) =>
    one === undefined ? null : new Date(one.ingested).toISOString();
  const upTo = (some: readonly Scheduled[]) => iso(some.filter(({ ingested }) => ingested <= now).at(-1));
  if (question.since === null) {
    return { lines: [], ingested: [], upTo: upTo(visible), waiting: 0, moreWaiting: false, ...told };
  }
  const since = Date.parse(question.since);
  const known = new Set(question.known);
  const matching = visible.filter(({ id, ingested }) => ingested >= since && !known.has(id));
  const given = matching.slice(0, size);
  return {
    lines: given.map((one) => scheduledLine(one)),
    ingested: given.map((one) => new Date(one.ingested).toISOString()),
    upTo: upTo(given),
    waiting: matching.length - given.length,
    moreWaiting: false,
    ...told,
  };
}

function scheduledLine({ id, ingested }: Scheduled) {
  return fakeLine({ id, time: new Date(ingested).toISOString(), cursor: [ingested, 'app.log', 0, 0, id] });
}
