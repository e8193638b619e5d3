import { i18n } from '@kbn/i18n';
import type { Failure } from '../services/failure';

/** An answer that may lack lines, as a failure: the same is asked again until it lacks none. */
export function partialFailure(reason: string): Failure {
  return {
    message: i18n.translate('appLogs.tail.partial', {
      defaultMessage: 'Lines may be missing: {reason}',
      values: { reason },
    }),
    action: null,
    status: null,
  };
}
