import { MOST_SEEN, ROW_HEIGHT, rowWindow } from './row_window';

describe('the rows that are drawn', () => {
  it('are all, as long as they are few', () => {
    expect(rowWindow(MOST_SEEN, 300)).toEqual({ first: 0, end: MOST_SEEN });
  });

  it.each([0, 1, 100 * ROW_HEIGHT, 460 * ROW_HEIGHT, 1e9])('cover what is seen at %d pixels', (scrollTop) => {
    const { first, end } = rowWindow(500, scrollTop);
    const seen = Math.min(Math.floor(scrollTop / ROW_HEIGHT), 500 - MOST_SEEN);
    expect(first).toBeLessThanOrEqual(seen);
    expect(end).toBeGreaterThanOrEqual(Math.min(500, seen + MOST_SEEN + 1));
    expect(end - first).toBeLessThanOrEqual(MOST_SEEN + 20);
    expect([first >= 0, end <= 500]).toEqual([true, true]);
  });
});
