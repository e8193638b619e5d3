import type { DataAnswer } from '../api/logs';
import { FIELD } from '../fields';
import { at, instantOr, listOf, numberOr, stringOr } from '../narrow';

const MAX_SERVICES = 200;

/** Search body that asks whether there is any data, from when to when, and of which services. */
export function dataQuery() {
  return {
    size: 0,
    track_total_hits: true,
    aggs: {
      from: { min: { field: FIELD.time } },
      to: { max: { field: FIELD.time } },
      services: { terms: { field: FIELD.service, size: MAX_SERVICES, order: { _key: 'asc' } } },
    },
  };
}

/** Narrows the answer; without documents all of it is empty. */
export function readData(answer: unknown): DataAnswer {
  const total = at(answer, 'hits', 'total');
  const documents = numberOr(total) ?? numberOr(at(total, 'value')) ?? 0;
  return {
    documents,
    from: instantOr(at(answer, 'aggregations', 'from', 'value')),
    to: instantOr(at(answer, 'aggregations', 'to', 'value')),
    services: listOf(at(answer, 'aggregations', 'services', 'buckets'))
      .map((bucket) => stringOr(at(bucket, 'key')))
      .filter((name): name is string => name !== null),
  };
}
