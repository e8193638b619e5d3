import { windowsOf, type InsightBody } from '../../common/api/insight/windows';
import type { ExceptionGroup, ExceptionsAnswer } from '../../common/api/insight/exceptions';
import { byTelling, mostTelling } from '../../common/insight/by_telling';
import { judgeChanges, type Change } from '../../common/insight/judge_changes';
import { shareOfNow, windowsLookedBack } from '../../common/insight/windows';
import {
  exceptionSlicesQuery,
  MOST_SLICED_EXCEPTIONS,
  readExceptionSlices,
} from '../../common/query/insight/exception_slices_query';
import {
  exceptionsQuery,
  hasMoreExceptions,
  readExceptions,
  type ExceptionCount,
} from '../../common/query/insight/exceptions_query';
import { firstLineQuery, readFirstLine } from '../../common/query/insight/earlier_masks_query';
import { NO_SLICES } from '../../common/query/insight/slices';
import { partialReason, took } from '../../common/query/partial';
import { searchLogs, type SearchContext } from '../routes/search_logs';
import { inTurns } from './in_turns';

/** Groups exceptions by type and last own frame, and decides what became of each group. */
export async function groupExceptions(context: SearchContext, body: InsightBody): Promise<ExceptionsAnswer> {
  const windows = windowsOf(body);
  const [answer, firstLine] = await Promise.all([
    searchLogs(context, exceptionsQuery(body.scope, windows)),
    searchLogs(context, firstLineQuery(body.scope, windows)),
  ]);
  const counts = readExceptions(answer);
  const share = shareOfNow(windows);
  const lookedBack = windowsLookedBack(windows, readFirstLine(firstLine));
  const sliced = await inTurns(
    mostTelling(counts, share, ({ before, now }) => before + now, MOST_SLICED_EXCEPTIONS),
    context.signal,
  );
  const sliceAnswer =
    sliced.length === 0 ? null : await searchLogs(context, exceptionSlicesQuery(body.scope, windows, sliced));
  const slices = readExceptionSlices(sliceAnswer, windows, sliced);
  const candidates = sliced.map((count, i) => ({
    ...count,
    slicesBefore: slices[i]?.before ?? NO_SLICES,
    slicesNow: slices[i]?.now ?? NO_SLICES,
  }));
  const changes = judgeChanges(candidates, { shareOfNow: share, lookedBack, compared: counts.length });
  const judged = new Map(sliced.map((count, i) => [count, { change: changes[i], trend: slices[i] ?? null }]));
  const groups = counts.map((count) =>
    groupOf(count, judged.get(count)?.change, judged.get(count)?.trend ?? null),
  );
  return {
    groups: [...groups].sort(byTelling),
    more: hasMoreExceptions(answer),
    lookedBack,
    partial: partialReason(answer) ?? partialReason(sliceAnswer),
    tookMs: took(answer) + took(sliceAnswer),
  };
}

function groupOf(
  { type, culprit, before, now, first, last, services }: ExceptionCount,
  change: Change | undefined,
  trend: ExceptionGroup['trend'],
): ExceptionGroup {
  const iso = (time: number | null) => (time === null ? null : new Date(time).toISOString());
  return {
    type,
    culprit,
    before,
    now,
    first: iso(first),
    last: iso(last),
    services,
    change: change ?? 'same',
    trend,
  };
}
