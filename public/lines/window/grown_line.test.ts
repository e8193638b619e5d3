import type { LogLine } from '../../../common/api/logs';
import { fakeLine } from '../../testing/fake_lines';
import { withoutBeginnings } from './grown_line';

const line = (id: string, parts: Partial<LogLine>) =>
  fakeLine({ id, cursor: [5, 'app.log', 2, 10, id], ...parts });
const ids = (lines: readonly LogLine[]) => withoutBeginnings(lines).map(({ id }) => id);

describe('a line that was read while it was still being written', () => {
  const open = line('open', { original: 'failed' });
  const whole = line('whole', { original: 'failed\n  at a.py' });

  it('gives way to the whole one, whichever came first', () => {
    expect(ids([open, whole])).toEqual(['whole']);
    expect(ids([whole, open])).toEqual(['whole']);
  });

  it('stays beside lines of other places that only begin alike', () => {
    const other = line('other', { original: 'failed\n  too', cursor: [5, 'app.log', 3, 16, 'other'] });
    expect(ids([open, other])).toEqual(['open', 'other']);
  });

  it('is told apart by its id where senders say no place', () => {
    const bare = (id: string, original: string) =>
      line(id, { path: null, original, cursor: [5, null, -1, -1, id] });
    expect(ids([bare('a', 'x'), bare('b', 'x y')])).toEqual(['a', 'b']);
  });
});
