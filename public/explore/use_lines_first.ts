import { useEffect, useState } from 'react';

/** Milliseconds that everything else waits for lines that do not come. */
const AT_MOST_MS = 400;

/**
 * Whether it is the others' turn: true once the first lines have been drawn, or let wait for them too long. Drawing a
 * chart takes as long as drawing the lines, and a person came for the lines.
 * @param loading the first lines are under way
 */
export function useLinesFirst(loading: boolean): boolean {
  const [others, setOthers] = useState(false);
  useEffect(() => {
    if (others) return;
    if (loading) {
      const timer = setTimeout(() => setOthers(true), AT_MOST_MS);
      return () => clearTimeout(timer);
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    // The frame that shows the lines comes first; what follows it is after its painting.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setOthers(true), 0);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [loading, others]);
  return others;
}
