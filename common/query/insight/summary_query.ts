import type { LevelChange, WindowTotals } from '../../api/insight/summary';
import type { LogScope } from '../../api/logs';
import { FIELD, KIND_UNPARSED } from '../../fields';
import type { ServiceTimes } from '../../insight/service_times';
import type { Windows } from '../../insight/windows';
import { NO_LEVEL, SEVERITY_ERROR, severityOf } from '../../levels';
import { at, listOf, numberOr, stringOr } from '../../narrow';
import { NO_SLICES, readSlices, slicesAggregation } from './slices';
import { windowsQuery } from './window_clauses';

const MOST_SERVICES = 200;
const MOST_LEVELS = 20;

/** Search body of what stands at the top of the page: counts of both windows, and of each service when its lines came. */
export function summaryQuery(scope: LogScope, windows: Windows) {
  const totals = {
    errors: { filter: { range: { [FIELD.severity]: { gte: SEVERITY_ERROR } } } },
    unparsed: { filter: { term: { [FIELD.kind]: KIND_UNPARSED } } },
    levels: { terms: { field: FIELD.level, size: MOST_LEVELS, missing: NO_LEVEL } },
  };
  const services = (slices: Readonly<Record<string, unknown>>) => ({
    ...totals,
    services: { terms: { field: FIELD.service, size: MOST_SERVICES }, aggs: { ...slices, ...times() } },
  });
  return {
    query: windowsQuery(scope, windows),
    size: 0,
    track_total_hits: false,
    aggs: slicesAggregation(windows, services),
  };
}

/** When lines happened, and when they came in: averages are cheap, and their difference is the average delay. */
function times() {
  return {
    lastTime: { max: { field: FIELD.time } },
    firstIngested: { min: { field: FIELD.ingested } },
    lastIngested: { max: { field: FIELD.ingested } },
    averageTime: { avg: { field: FIELD.time } },
    averageIngested: { avg: { field: FIELD.ingested } },
  };
}

export function readTotals(answer: unknown, window: 'before' | 'now'): WindowTotals {
  const of = at(answer, 'aggregations', window);
  const count = (value: unknown) => numberOr(at(value, 'doc_count')) ?? 0;
  return { events: count(of), errors: count(at(of, 'errors')), unparsed: count(at(of, 'unparsed')) };
}

/** Levels of both windows, most severe first. */
export function readLevelChanges(answer: unknown): readonly LevelChange[] {
  const of = (window: 'before' | 'now') =>
    new Map(
      listOf(at(answer, 'aggregations', window, 'levels', 'buckets')).map((bucket) => [
        stringOr(at(bucket, 'key')) ?? NO_LEVEL,
        numberOr(at(bucket, 'doc_count')) ?? 0,
      ]),
    );
  const [before, now] = [of('before'), of('now')];
  return [...new Set([...before.keys(), ...now.keys()])]
    .map((level) => ({
      level,
      severity: severityOf(level),
      before: before.get(level) ?? 0,
      now: now.get(level) ?? 0,
    }))
    .sort((a, b) => b.severity - a.severity || a.level.localeCompare(b.level));
}

/** Services that have lines in one of the windows. */
export function readServiceTimes(answer: unknown, windows: Windows): readonly ServiceTimes[] {
  const before = byService(answer, 'before');
  const now = byService(answer, 'now');
  return [...new Set([...before.keys(), ...now.keys()])].map((service) => {
    const [older, newer] = [before.get(service), now.get(service)];
    const newest = newer ?? older;
    const value = (name: string) => numberOr(at(newest, name, 'value'));
    return {
      service,
      before: older === undefined ? NO_SLICES : readSlices(older, windows.before),
      now: newer === undefined ? NO_SLICES : readSlices(newer, windows.now),
      lastTime: value('lastTime'),
      firstIngested: value('firstIngested'),
      lastIngested: value('lastIngested'),
      averageTime: value('averageTime'),
      averageIngested: value('averageIngested'),
    };
  });
}

function byService(answer: unknown, window: 'before' | 'now'): ReadonlyMap<string, unknown> {
  return new Map(
    listOf(at(answer, 'aggregations', window, 'services', 'buckets')).map((bucket) => [
      stringOr(at(bucket, 'key')) ?? '',
      bucket,
    ]),
  );
}
