import type { LevelCount, TimelineAnswer } from '../../common/api/logs';

/** One level's bars. */
export interface TimelineSeries {
  readonly level: string;
  readonly severity: number;
  readonly points: ReadonlyArray<{ readonly time: number; readonly count: number }>;
}

/** The timeline as it is drawn, and as its table reads. */
export interface TimelineData {
  /** Most severe first: at the bottom of the stack, where its height can be compared from bar to bar. */
  readonly series: readonly TimelineSeries[];
  /** First and last instant of the axis, epoch ms. */
  readonly domain: { readonly min: number; readonly max: number };
  readonly intervalMs: number;
  readonly rows: ReadonlyArray<{ readonly time: number; readonly counts: readonly number[] }>;
  /** Columns of `rows`, most severe first. */
  readonly levels: readonly LevelCount[];
}

/** Prepares the timeline's answer for drawing. Buckets without a line stay, so that gaps are seen. */
export function timelineData(answer: TimelineAnswer): TimelineData {
  const levels = bySeverity(answer.levels);
  const times = answer.buckets.map((bucket) => bucket.time);
  const first = times[0] ?? 0;
  return {
    series: levels.map((level) => ({
      level: level.level,
      severity: level.severity,
      points: answer.buckets.map((bucket) => ({
        time: bucket.time,
        count: countIn(bucket.levels, level.level),
      })),
    })),
    domain: { min: first, max: (times.at(-1) ?? first) + answer.intervalMs },
    intervalMs: answer.intervalMs,
    rows: answer.buckets.map((bucket) => ({
      time: bucket.time,
      counts: levels.map((level) => countIn(bucket.levels, level.level)),
    })),
    levels,
  };
}

/** Most severe first; equal severities by name, so that the order never jumps. */
export function bySeverity(levels: readonly LevelCount[]): readonly LevelCount[] {
  return [...levels].sort((a, b) => b.severity - a.severity || a.level.localeCompare(b.level));
}

// A level's name comes from a log file and may be "constructor": only own keys count.
function countIn(levels: Readonly<Record<string, number>>, level: string): number {
  return Object.prototype.hasOwnProperty.call(levels, level) ? (levels[level] ?? 0) : 0;
}
