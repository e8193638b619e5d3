import { useMemo } from 'react';
import type { LogScope } from '../../common/api/logs';
import { beforeWindow, type CompareWith } from './compare_with';
import type { Comparison } from './comparison';

/**
 * Both windows of the page: what is shown, and what it is compared with.
 * @returns null while there is no scope, or when the chosen range cannot be read; the same object for the same windows
 */
export function useComparison(scope: LogScope | null, compareWith: CompareWith): Comparison | null {
  return useMemo(() => {
    if (scope === null) return null;
    const before = beforeWindow(scope, compareWith, new Date(scope.to));
    return before === null ? null : { scope, before };
  }, [scope, compareWith]);
}
