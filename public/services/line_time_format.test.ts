import moment from 'moment-timezone';
import { LINE_TIME, timeWidth, withMilliseconds } from './line_time_format';

const shown = (format: string) => moment.utc('2024-03-05T14:08:09.012Z').format(withMilliseconds(format));

describe("the format of a line's time", () => {
  it('is ours when nobody changed the setting', () => {
    expect(withMilliseconds('MMM D, YYYY @ HH:mm:ss.SSS')).toBe(LINE_TIME);
    expect(withMilliseconds(' ')).toBe(LINE_TIME);
  });

  it.each([
    ['DD.MM.YYYY HH:mm:ss.SSS', '05.03.2024 14:08:09.012'],
    ['DD.MM.YYYY HH:mm:ss', '05.03.2024 14:08:09.012'],
    ['MMM Do YY, h:mm:ss a', 'Mar 5th 24, 2:08:09.012 pm'],
    ['YYYY-MM-DD HH:mm', '2024-03-05 14:08:09.012'],
    ['D/M/YYYY', '5/3/2024 14:08:09.012'],
    ['[at] HH:mm [in minutes: mm ss]', 'at 14:08:09.012 in minutes: mm ss'],
    ['LTS', '2:08:09.012 PM'],
    ['LLL', 'March 5, 2024 2:08:09.012 PM'],
    ['X', '1709647689.012'],
    ['x', '1709647689012'],
  ])('%s is kept, with milliseconds', (format, expected) => {
    expect(shown(format)).toBe(expected);
  });

  it('is as wide as its longest time', () => {
    expect(timeWidth(LINE_TIME, 'UTC')).toBe(23);
    expect(timeWidth('MMMM D', 'UTC')).toBe('September 20'.length);
  });
});
