import { parseTraceback } from '../../../common/traceback/parse_traceback';
import { frameRuns } from './frame_runs';

/** "a" is a frame of the application, "l" one of a library; "[ll]" are folded. */
const runs = (kinds: string) => {
  const frames = [...kinds].map(
    (kind) => `  File "${kind === 'a' ? '/srv' : '/usr/lib/python3.11'}/x.py", line 1, in ${kind}\n`,
  );
  const [exception] = parseTraceback(
    `Traceback (most recent call last):\n${frames.join('')}KeyError: 1`,
  ).exceptions;
  return frameRuns(exception?.frames ?? [])
    .map((run) => {
      const names = run.frames.map((frame) => frame.function).join('');
      return run.folded ? `[${names}]` : names;
    })
    .join('');
};

describe('frames', () => {
  it.each([
    ['', ''],
    ['a', 'a'],
    ['l', 'l'],
    ['lla', '[ll]a'],
    ['allaalla', 'a[ll]aa[ll]a'],
    ['lllal', '[lll]al'],
    ['ala', 'ala'],
    ['llll', '[lll]l'],
  ])('of %s are drawn as %s', (kinds, drawn) => expect(runs(kinds)).toBe(drawn));
});
