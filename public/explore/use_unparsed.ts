import { useMemo } from 'react';
import type { LogScope } from '../../common/api/logs';
import { serviceCountsEndpoint, type ServiceCounts } from '../../common/api/services';
import type { Call } from '../services/call';
import { useQuestion } from '../services/use_question';

const NONE: readonly ServiceCounts[] = [];

/**
 * The services in the page's range of time that have lines without a known format, the largest share first. Apart from
 * the lines and the charts; when it cannot be counted, nothing is said.
 * @param waiting what is more important is still under way
 */
export function useUnparsed(call: Call, scope: LogScope | null, waiting: boolean): readonly ServiceCounts[] {
  // A new object with each refresh, which asks again also for the same range.
  const range = useMemo(() => scope && { from: scope.from, to: scope.to }, [scope]);
  const { answer } = useQuestion(call, serviceCountsEndpoint, waiting ? null : range);
  const chosen = scope?.services;
  return useMemo(() => {
    const shown = answer?.services ?? NONE;
    return shown
      .filter(({ service, unparsed }) => unparsed > 0 && isShown(chosen ?? [], service))
      .sort((a, b) => b.unparsed / b.documents - a.unparsed / a.documents);
  }, [answer, chosen]);
}

function isShown(chosen: readonly string[], service: string): boolean {
  return chosen.length === 0 || chosen.includes(service);
}
