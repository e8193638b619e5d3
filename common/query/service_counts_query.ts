import type { ServiceCounts } from '../api/services';
import { FIELD, KIND_UNPARSED } from '../fields';
import { at, listOf, numberOr, stringOr } from '../narrow';

const MAX_SERVICES = 200;

/** Search body that counts documents by service; without a range, all there are. */
export function serviceCountsQuery({ from, to }: { from?: string | undefined; to?: string | undefined }) {
  const range = { ...(from === undefined ? {} : { gte: from }), ...(to === undefined ? {} : { lte: to }) };
  return {
    size: 0,
    track_total_hits: false,
    query: { range: { [FIELD.time]: range } },
    aggs: {
      services: {
        terms: { field: FIELD.service, size: MAX_SERVICES },
        aggs: {
          unparsed: { filter: { term: { [FIELD.kind]: KIND_UNPARSED } } },
          timeAssumed: { filter: { exists: { field: FIELD.timeFrom } } },
        },
      },
    },
  };
}

/** The services of an answer, the largest first. */
export function readServiceCounts(answer: unknown): readonly ServiceCounts[] {
  return listOf(at(answer, 'aggregations', 'services', 'buckets')).map((bucket) => ({
    service: stringOr(at(bucket, 'key')) ?? '',
    documents: numberOr(at(bucket, 'doc_count')) ?? 0,
    unparsed: numberOr(at(bucket, 'unparsed', 'doc_count')) ?? 0,
    timeAssumed: numberOr(at(bucket, 'timeAssumed', 'doc_count')) ?? 0,
  }));
}
