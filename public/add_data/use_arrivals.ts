import { useEffect, useRef, useState } from 'react';
import type { Call } from '../services/call';
import { followArrivals, NONE_YET, type Arrivals, type Begin } from './arrivals';

/** What comes of a service from the moment on that this is first drawn. */
export function useArrivals(call: Call, service: string): Arrivals {
  const begin = useRef<Begin>({ since: null });
  const [arrivals, setArrivals] = useState({ service, arrivals: NONE_YET });
  useEffect(
    () => followArrivals(call, service, begin.current, (found) => setArrivals({ service, arrivals: found })),
    [call, service],
  );
  return arrivals.service === service ? arrivals.arrivals : NONE_YET;
}
