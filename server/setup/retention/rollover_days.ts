import type { RetentionDays } from '../../../common/api/setup';

const MIN_DAYS = 1;
const MAX_DAYS = 30;

/**
 * Days after which an index is rolled over at the latest, where App Logs decides it: a seventh of the retention, in whole
 * days, between 1 and 30. Whole indices are deleted, and only once they are no longer written to, so that a line may stay
 * that much longer than the retention says.
 */
export function rolloverDays(days: RetentionDays): number {
  return days === null ? MAX_DAYS : Math.min(MAX_DAYS, Math.max(MIN_DAYS, Math.floor(days / 7)));
}

/**
 * The same where data stream lifecycle decides it: `max_age: auto` of the cluster setting `cluster.lifecycle.default.rollover`
 * is 1 day up to 14 days of retention, 7 days up to 90, else 30. Elasticsearch calls that a detail that may change:
 * https://www.elastic.co/guide/en/elasticsearch/reference/8.12/data-stream-lifecycle-settings.html
 */
export function streamLifecycleRolloverDays(days: number | null): number {
  if (days === null || days > 90) return 30;
  return days > 14 ? 7 : 1;
}
