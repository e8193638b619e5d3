import type { LogLine } from '../../common/api/logs';
import { fakeLine } from '../testing/fake_lines';
import { mergeLines } from './merge_lines';
import { withNewLines } from './tail_pages';

const line = (number: number, parts: Partial<LogLine> = {}) =>
  fakeLine({ id: `l${number}`, cursor: [number, 'app.log', 0, 0, `l${number}`], ...parts });
const ids = (lines: readonly LogLine[]) => lines.map(({ id }) => id).join(' ');

describe('lines that came', () => {
  it('stand where they belong, newest first, each once', () => {
    const shown = [line(9), line(7), line(5), line(3)];
    expect(ids(mergeLines(shown, [line(4), line(10), line(7), line(8)]))).toBe('l10 l9 l8 l7 l5 l4 l3');
    expect(ids(mergeLines([], [line(1), line(2)]))).toBe('l2 l1');
    expect(mergeLines(shown, [])).toBe(shown);
  });

  it('take the place of what was read of them while they were still being written', () => {
    const open = line(5, { id: 'open', cursor: [5, 'app.log', 2, 10, 'open'], original: 'failed' });
    const whole = line(5, {
      id: 'whole',
      cursor: [5, 'app.log', 2, 10, 'whole'],
      original: 'failed\n  at a.py',
    });
    const other = line(5, { id: 'other', cursor: [5, 'app.log', 3, 16, 'other'], original: 'failed\n  too' });
    expect(ids(mergeLines([line(9), open, line(3)], [whole, other]))).toBe('l9 other whole l3');
    expect(ids(mergeLines([line(9)], [open, whole]))).toBe('l9 whole');
  });

  it('of senders that say no place are told apart by their ids', () => {
    const bare = (id: string, original: string) =>
      line(5, { id, path: null, cursor: [5, null, -1, -1, id], original });
    expect(ids(mergeLines([bare('a', 'x')], [bare('b', 'x y')]))).toBe('b a');
  });

  it('wait for their page when they belong below what is loaded', () => {
    const pages = { key: 'k', lines: [line(9), line(5)], next: line(5).cursor, partial: null };
    expect(ids(withNewLines(pages, [line(3), line(7)]).lines)).toBe('l9 l7 l5');
    expect(ids(withNewLines({ ...pages, next: null }, [line(3)]).lines)).toBe('l9 l5 l3');
  });
});
