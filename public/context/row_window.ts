/** Height of a row in pixels: each is one line. */
export const ROW_HEIGHT = 20;
/** Rows that are seen at once; more are scrolled in a box of their own. */
export const MOST_SEEN = 40;
/** Rows above and below what is seen that are drawn too. */
const AHEAD = 10;

export interface RowWindow {
  readonly first: number;
  /** The one after the last. */
  readonly end: number;
}

/** Which of many rows are drawn, so that a thousand lines around a line do not slow down the page. */
export function rowWindow(count: number, scrollTop: number): RowWindow {
  if (count <= MOST_SEEN) return { first: 0, end: count };
  const first = Math.max(0, Math.min(Math.floor(scrollTop / ROW_HEIGHT), count - MOST_SEEN) - AHEAD);
  return { first, end: Math.min(count, first + MOST_SEEN + 2 * AHEAD) };
}
