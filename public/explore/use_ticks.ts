import { useEffect, useState } from 'react';

/**
 * Counts up at every interval while it is on, and only while the page can be seen.
 * @param everyMs milliseconds
 */
export function useTicks(on: boolean, everyMs: number): number {
  const [ticks, setTicks] = useState(0);
  useEffect(() => {
    if (!on) return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState !== 'hidden') setTicks((before) => before + 1);
    }, everyMs);
    return () => clearInterval(timer);
  }, [on, everyMs]);
  return ticks;
}
