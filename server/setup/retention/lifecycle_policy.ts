import type { RetentionDays } from '../../../common/api/setup';
import { ASSET_META } from '../../assets/asset_meta';
import { rolloverDays } from './rollover_days';

/** Largest a primary shard gets; what Elasticsearch recommends for logs, and its own policy `logs` has. */
const MAX_SHARD = '50gb';

/**
 * Body of `PUT _ilm/policy/logs-app_logs`. `min_age` of the delete phase counts from the rollover, so that a line is kept
 * `days` to `days + rolloverDays(days)` days after it came in. A change applies to indices that are there as well: each
 * looks at the policy when it goes on to the next phase.
 * @param days null keeps lines for good
 */
export function buildLifecyclePolicy(days: RetentionDays) {
  return {
    policy: {
      phases: {
        hot: {
          min_age: '0ms',
          actions: {
            rollover: { max_age: `${rolloverDays(days)}d`, max_primary_shard_size: MAX_SHARD },
          },
        },
        ...(days === null ? {} : { delete: { min_age: `${days}d`, actions: { delete: {} } } }),
      },
      _meta: ASSET_META,
    },
  };
}
