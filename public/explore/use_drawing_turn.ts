import { useEffect, useState } from 'react';

/** What of the page is drawn at last: each with what comes before it. */
export type DrawingTurn = 'lines' | 'charts' | 'tools';

/** Milliseconds that what follows waits for what does not come. */
const AT_MOST_MS = 400;

/**
 * Whose turn it is to be drawn while the page opens. Drawing charts or tools takes as long as drawing the lines, all of
 * it on one thread; a person came for the lines, and looks at the charts before reaching for a tool.
 * @param linesComing the first lines are under way
 * @param chartComing so is the chart, or it is not drawn yet
 */
export function useDrawingTurn(linesComing: boolean, chartComing: boolean): DrawingTurn {
  const [turn, setTurn] = useState<DrawingTurn>('lines');
  const coming = turn === 'lines' ? linesComing : chartComing;
  useEffect(() => {
    if (turn === 'tools') return undefined;
    const next = () => setTurn(turn === 'lines' ? 'charts' : 'tools');
    return coming ? afterTime(next) : afterPainting(next);
  }, [turn, coming]);
  return turn;
}

function afterTime(then: () => void): () => void {
  const timer = setTimeout(then, AT_MOST_MS);
  return () => clearTimeout(timer);
}

/** After the frame that shows what was just drawn. */
function afterPainting(then: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(then, 0);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
