import type { LinesAnswer, LogLine } from '../../common/api/logs';
import { addedOnTop, withFirstPage, withOlderPage } from './line_pages';
import { fakeLine } from '../testing/fake_lines';

const lines = (...ids: string[]): LogLine[] => ids.map((id) => fakeLine({ id }));
const page = (ids: readonly string[], next: LinesAnswer['next']): LinesAnswer => ({
  lines: lines(...ids),
  next,
  partial: null,
  tookMs: 1,
});
const ids = (of: { lines: readonly LogLine[] }) => of.lines.map((line) => line.id).join('');

describe('pages of lines', () => {
  const first = withFirstPage(null, 'view', page(['d', 'c'], [3]));
  const two = withOlderPage(first, 'view', page(['b', 'a'], null));

  it('are joined, older after newer, and know their end', () => {
    expect(ids(two)).toBe('dcba');
    expect(two.next).toBeNull();
  });

  it('drop a line that comes twice', () => {
    expect(ids(withOlderPage(first, 'view', page(['c', 'b'], null)))).toBe('dcb');
  });

  it('keep the older lines over a refresh of the same view', () => {
    const refreshed = withFirstPage(two, 'view', page(['e', 'd'], [9]));
    expect(ids(refreshed)).toBe('edcba');
    expect(refreshed.next).toBeNull();
    expect(addedOnTop(two.lines, refreshed.lines)).toBe(1);
  });

  it('begin anew when a refresh leaves a gap, and for another view', () => {
    expect(ids(withFirstPage(two, 'view', page(['z', 'y'], [8])))).toBe('zy');
    expect(ids(withFirstPage(two, 'other', page(['d', 'c'], [3])))).toBe('dc');
  });

  it('begin anew when the answer is whole: what it lacks is gone', () => {
    expect(ids(withFirstPage(two, 'view', page(['d', 'c'], null)))).toBe('dc');
  });

  it('ignore an older page of another view', () => {
    expect(withOlderPage(first, 'other', page(['x'], null))).toBe(first);
  });
});
