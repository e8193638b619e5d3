import type { LogScope } from '../../api/logs';
import { FIELD } from '../../fields';
import { lookBack, type Windows } from '../../insight/windows';
import { at, listOf, numberOr, stringOr } from '../../narrow';
import { spanQuery } from './window_clauses';

/** Masks of the time looked back over that are taken in, the most frequent first. */
const MOST_MASKS = 5_000;
/** First words that are looked for at once. */
export const MOST_WORDS = 200;

/**
 * Search body for masks of earlier that begin as some of now do: whether a pattern is new cannot be said of its own masks
 * alone, since the user or host that its lines name may be another today.
 * @param words first words of masks, at most MOST_WORDS
 */
export function earlierMasksQuery(scope: LogScope, windows: Windows, words: readonly string[]) {
  const begins = words.map((word) => ({ prefix: { [FIELD.pattern]: { value: word } } }));
  return {
    query: spanQuery(scope, lookBack(windows), [{ bool: { should: begins, minimum_should_match: 1 } }]),
    size: 0,
    track_total_hits: false,
    aggs: { masks: { terms: { field: FIELD.pattern, size: MOST_MASKS } } },
  };
}

export function readEarlierMasks(answer: unknown): ReadonlyMap<string, number> {
  return new Map(
    listOf(at(answer, 'aggregations', 'masks', 'buckets')).map((bucket) => [
      stringOr(at(bucket, 'key')) ?? '',
      numberOr(at(bucket, 'doc_count')) ?? 0,
    ]),
  );
}

/** Search body for the first line of the time looked back over. */
export function firstLineQuery(scope: LogScope, windows: Windows) {
  return {
    query: spanQuery(scope, lookBack(windows)),
    size: 0,
    track_total_hits: false,
    aggs: { first: { min: { field: FIELD.time } } },
  };
}

/** Epoch ms; null when there is no line. */
export function readFirstLine(answer: unknown): number | null {
  return numberOr(at(answer, 'aggregations', 'first', 'value'));
}
