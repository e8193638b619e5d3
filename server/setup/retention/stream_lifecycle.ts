import type { RetentionDays } from '../../../common/api/setup';

/**
 * Data stream lifecycle, as an index template's `template.lifecycle` and as the body of `PUT _data_stream/x/_lifecycle`:
 * without a retention, lines are kept for good, and rolled over all the same.
 * Source: https://www.elastic.co/guide/en/elasticsearch/reference/8.12/data-streams-put-lifecycle.html
 */
export function streamLifecycle(days: RetentionDays): { readonly data_retention?: string } {
  return days === null ? {} : { data_retention: `${days}d` };
}
