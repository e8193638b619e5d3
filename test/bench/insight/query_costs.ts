import { FIELD } from '../../../common/fields';
import type { InsightBody } from '../../../common/api/insight/windows';
import { windowsOf } from '../../../common/api/insight/windows';
import { windowsQuery } from '../../../common/query/insight/window_clauses';
import { groupExceptions } from '../../../server/insight/exceptions';
import { groupPatterns } from '../../../server/insight/patterns';
import { summarise } from '../../../server/insight/summary';
import { searchLogs, type SearchContext } from '../../../server/routes/search_logs';
import { at, numberOr } from '../../../common/narrow';
import { median } from '../median';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);

/** Times each request beside the plain aggregation that it could be; they alternate, and the first round is not counted. */
export async function queryCosts(context: SearchContext, body: InsightBody, title: string): Promise<void> {
  const windows = windowsOf(body);
  const plain = (aggregation: Readonly<Record<string, unknown>>) => () =>
    searchLogs(context, {
      query: windowsQuery(body.scope, windows),
      size: 0,
      track_total_hits: false,
      aggs: { plain: aggregation },
    });
  const present = windows.now.to;
  const pairs: ReadonlyArray<readonly [string, () => Promise<unknown>, string, () => Promise<unknown>]> = [
    [
      'patterns',
      () => groupPatterns(context, { ...body, size: 100 }, new Map()),
      'terms of 10,000 masks',
      plain({ terms: { field: FIELD.pattern, size: 10_000 } }),
    ],
    [
      'exceptions',
      () => groupExceptions(context, body),
      'terms of error.type',
      plain({ terms: { field: FIELD.errorType, size: 1_000 } }),
    ],
    [
      'summary',
      () => summarise(context, body, present),
      'date_histogram of 24 slices',
      plain({ date_histogram: { field: FIELD.time, fixed_interval: '5m' } }),
    ],
  ];
  console.log(title);
  for (const [name, ours, other, theirs] of pairs) {
    const [mine, others]: [number[], number[]] = [[], []];
    for (let round = -1; round < ROUNDS; round++) {
      const [a, b] = [await timed(ours), await timed(theirs)];
      if (round < 0) continue;
      mine.push(a);
      others.push(b);
    }
    const engine = numberOr(at(await ours(), 'tookMs'));
    const ratio = median(mine) / median(others);
    console.log(
      `  ${name}: ${median(mine).toFixed(0)} ms (${engine} of them in the engine), ${other}: ${median(others).toFixed(0)} ms (${ratio.toFixed(1)} times)`,
    );
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
