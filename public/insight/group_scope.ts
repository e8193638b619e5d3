import type { LogScope } from '../../common/api/logs';
import type { Filter } from '@kbn/es-query';
import type { Comparison } from './comparison';

/**
 * The scope of one group's lines within what is shown, as a request takes it.
 * @param filter that finds them
 */
export function groupScope({ scope }: Comparison, filter: Filter): Comparison['scope'] & LogScope {
  return {
    ...scope,
    levels: scope.levels ?? [],
    services: scope.services ?? [],
    filter: [...(scope.filter ?? []), filter.query ?? {}],
  };
}
