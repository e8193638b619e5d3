import type { Cursor } from '../api/logs';
import { compareNewestFirst } from './line_order';

const newestFirst = (...cursors: readonly Cursor[]) => [...cursors].sort(compareNewestFirst);

describe('the order of lines', () => {
  it('is by time, then file, sequence, offset and id, newest first', () => {
    const newest: Cursor = [2, 'a', -1, 0, 'a'];
    const otherFile: Cursor = [1, 'b', -1, 0, 'a'];
    const later: Cursor = [1, 'a', 7, 0, 'a'];
    const further: Cursor = [1, 'a', -1, 9, 'a'];
    const otherId: Cursor = [1, 'a', -1, 0, 'b'];
    const least: Cursor = [1, 'a', -1, 0, 'a'];
    expect(newestFirst(least, otherId, newest, later, otherFile, further)).toEqual([
      newest,
      otherFile,
      later,
      further,
      otherId,
      least,
    ]);
  });

  it('puts what is missing last', () => {
    expect(newestFirst([1, null, -1, -1, null], [1, 'a', -1, -1, 'x'])).toEqual([
      [1, 'a', -1, -1, 'x'],
      [1, null, -1, -1, null],
    ]);
  });

  it('compares texts by code points, as the engine does', () => {
    // U+FF5E is below U+1F600, whose first UTF-16 unit is 0xD83D.
    expect(newestFirst([1, '\uff5e'], [1, '\u{1f600}'])).toEqual([
      [1, '\u{1f600}'],
      [1, '\uff5e'],
    ]);
  });

  it('finds the same place equal', () => {
    expect(compareNewestFirst([1, 'a', -1, 3, 'x'], [1, 'a', -1, 3, 'x'])).toBe(0);
  });
});
