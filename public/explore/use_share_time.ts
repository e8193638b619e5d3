import { useEffect } from 'react';
import type { TimeRange } from '@kbn/es-query';
import { useServices } from '../services/services_context';

/** Tells Kibana the page's time range: the query bar's suggestions and links to other apps go by it. */
export function useShareTime(time: TimeRange): void {
  const { data } = useServices();
  const { from, to } = time;
  useEffect(() => {
    data.query.timefilter.timefilter.setTime({ from, to });
  }, [data, from, to]);
}
