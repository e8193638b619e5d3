import { useEffect, useState } from 'react';

/**
 * The refresh that a panel has taken up: one that comes while it is still asking waits for the answer. A timer faster
 * than the engine would cancel each answer just before it comes, and the panel would never show one.
 * @param refresh another number asks again
 */
export function useTakenRefresh(refresh: number, asking: boolean): number {
  const [taken, setTaken] = useState(refresh);
  useEffect(() => {
    if (!asking) setTaken(refresh);
  }, [refresh, asking]);
  return taken;
}
