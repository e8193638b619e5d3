import { TRIED_LINES, TRIED_MASKS, type PatternLines, type TryRequest } from '../api/patterns';
import { FIELD } from '../fields';
import { at, field, listOf, numberOr, stringOr } from '../narrow';
import type { PatternedLine } from '../patterns/rules/try_rules';
import { NEWEST_FIRST } from './line_order';
import { scopeQuery } from './scope_query';

type Range = Pick<TryRequest, 'service' | 'from' | 'to'>;

/** Search body for the most frequent patterns of a service. */
export function servicePatternsQuery(range: Range) {
  return {
    query: scopeOf(range, []),
    size: 0,
    track_total_hits: false,
    aggs: { patterns: { terms: { field: FIELD.pattern, size: TRIED_MASKS } } },
  };
}

/** Narrows its answer; `missed` are lines with other patterns. */
export function readServicePatterns(answer: unknown): {
  readonly patterns: readonly PatternLines[];
  readonly missed: number;
} {
  const found = at(answer, 'aggregations', 'patterns');
  const patterns = listOf(at(found, 'buckets')).map((bucket) => ({
    pattern: stringOr(at(bucket, 'key')) ?? '',
    lines: numberOr(at(bucket, 'doc_count')) ?? 0,
  }));
  return { patterns, missed: numberOr(at(found, 'sum_other_doc_count')) ?? 0 };
}

/** Search body for the newest lines that have one of these patterns. */
export function patternedLinesQuery(range: Range, patterns: readonly string[]) {
  return {
    query: scopeOf(range, [{ terms: { [FIELD.pattern]: [...patterns] } }]),
    size: TRIED_LINES,
    sort: NEWEST_FIRST,
    _source: [FIELD.pattern, FIELD.message],
    track_total_hits: false,
  };
}

export function readPatternedLines(answer: unknown): readonly PatternedLine[] {
  return listOf(at(answer, 'hits', 'hits')).map((hit) => {
    const source = at(hit, '_source');
    return {
      pattern: stringOr(field(source, FIELD.pattern)) ?? '',
      message: stringOr(field(source, FIELD.message)) ?? '',
    };
  });
}

function scopeOf({ service, from, to }: Range, filter: Record<string, unknown>[]) {
  return scopeQuery({ from, to, filter, levels: [], services: [service] });
}
