import type { LevelCount, LevelsAnswer, LogScope, TimelineAnswer } from '../api/logs';
import { FIELD } from '../fields';
import { NO_LEVEL, severityOf } from '../levels';
import { at, listOf, numberOr, stringOr } from '../narrow';
import { partialReason, took } from './partial';
import { scopeQuery } from './scope_query';

/** Level names that are told apart in one bucket: Python's own, aliases and some `Level N`. */
const MAX_LEVELS = 20;

const levelTerms = { terms: { field: FIELD.level, size: MAX_LEVELS, missing: NO_LEVEL } };

/** Widths of a bucket that people can read, in milliseconds. */
const STEPS = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 30].map((s) => s * 1000),
  ...[1, 2, 5, 10, 15, 30].map((m) => m * 60_000),
  ...[1, 2, 3, 6, 12].map((h) => h * 3_600_000),
  ...[1, 2, 7, 14, 30, 90, 180, 365, 730, 1825, 3650].map((d) => d * 86_400_000),
];

/**
 * Width of a bucket so that a range has at most so many, partial ones at both ends counted.
 * @param from and to, epoch milliseconds
 */
export function bucketWidth(from: number, to: number, buckets: number): number {
  const span = Math.max(1, to - from);
  const fits = (width: number) => Math.floor(to / width) - Math.floor(from / width) + 1 <= buckets;
  return STEPS.find(fits) ?? Math.ceil(span / Math.max(1, buckets - 1));
}

/** Search body of the timeline: counts by time and level. */
export function timelineQuery({ scope, buckets }: { scope: LogScope; buckets: number }) {
  const width = bucketWidth(Date.parse(scope.from), Date.parse(scope.to), buckets);
  return {
    query: scopeQuery(scope),
    size: 0,
    track_total_hits: false,
    aggs: {
      timeline: {
        date_histogram: { field: FIELD.time, fixed_interval: `${width}ms`, min_doc_count: 1 },
        aggs: { levels: levelTerms },
      },
    },
  };
}

/** Narrows the answer to buckets without gaps; empty ones are filled in here, not by the engine. */
export function readTimeline(answer: unknown, scope: LogScope, buckets: number): TimelineAnswer {
  const from = Date.parse(scope.from);
  const to = Date.parse(scope.to);
  const width = bucketWidth(from, to, buckets);
  const counted = new Map<number, Record<string, number>>();
  let left = 0;
  const totals = new Map<string, number>();
  for (const bucket of listOf(at(answer, 'aggregations', 'timeline', 'buckets'))) {
    const time = numberOr(at(bucket, 'key'));
    if (time === null) continue;
    const levels: Record<string, number> = {};
    for (const { level, count } of readLevelBuckets(at(bucket, 'levels', 'buckets'))) {
      levels[level] = count;
      totals.set(level, (totals.get(level) ?? 0) + count);
    }
    counted.set(time, levels);
    left += leftOut(at(bucket, 'levels'));
  }
  const filled: Array<{ time: number; levels: Record<string, number> }> = [];
  for (let time = Math.floor(from / width) * width; time <= to; time += width) {
    filled.push({ time, levels: counted.get(time) ?? {} });
  }
  const levels = sortLevels(
    [...totals].map(([level, count]) => ({ level, count, severity: severityOf(level) })),
  );
  return {
    intervalMs: width,
    buckets: filled,
    levels,
    total: sum(levels) + left,
    partial: partialReason(answer) ?? rareLevels(left),
    tookMs: took(answer),
  };
}

/** Search body of the level distribution. */
export function levelsQuery({ scope }: { scope: LogScope }) {
  return { query: scopeQuery(scope), size: 0, track_total_hits: false, aggs: { levels: levelTerms } };
}

/** Narrows the answer to counts, most severe first. */
export function readLevels(answer: unknown): LevelsAnswer {
  const levels = sortLevels(readLevelBuckets(at(answer, 'aggregations', 'levels', 'buckets')));
  const left = leftOut(at(answer, 'aggregations', 'levels'));
  return {
    levels,
    total: sum(levels) + left,
    partial: partialReason(answer) ?? rareLevels(left),
    tookMs: took(answer),
  };
}

function readLevelBuckets(buckets: unknown): LevelCount[] {
  return listOf(buckets).map((bucket) => {
    const level = stringOr(at(bucket, 'key')) ?? NO_LEVEL;
    return { level, severity: severityOf(level), count: numberOr(at(bucket, 'doc_count')) ?? 0 };
  });
}

/** Documents whose level is beyond the most frequent ones: counted, but not by level. */
function leftOut(levels: unknown): number {
  return numberOr(at(levels, 'sum_other_doc_count')) ?? 0;
}

function rareLevels(left: number): string | null {
  return left === 0
    ? null
    : `${left} lines have levels beyond the ${MAX_LEVELS} most frequent and are not shown by level.`;
}

function sortLevels(levels: readonly LevelCount[]): LevelCount[] {
  return [...levels].sort((a, b) => b.severity - a.severity || a.level.localeCompare(b.level));
}

function sum(levels: readonly LevelCount[]): number {
  return levels.reduce((total, { count }) => total + count, 0);
}
