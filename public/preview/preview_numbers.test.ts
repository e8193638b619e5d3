import type { Preview, PreviewEvent } from '../../common/api/preview';
import { assumedTimes, formatName, isPoorlyRead, readCount } from './preview_numbers';

const event = (timeFrom: string | null): PreviewEvent => ({
  time: '2024-03-01T10:00:00.000Z',
  timeFrom,
  level: null,
  severity: null,
  logger: null,
  message: 'm',
  errorType: null,
  format: null,
  reason: null,
  original: 'm',
});
const preview = (parts: Partial<Preview>): Preview => ({
  events: [],
  looked: 50,
  unparsed: 0,
  formats: [{ id: 'f1', format: '%(message)s', events: 50 }],
  offers: [],
  ...parts,
});

describe('the numbers of a preview', () => {
  it.each([
    [50, 5, false],
    [50, 6, true],
    [1, 1, true],
    [0, 0, false],
  ])('of %d events %d unread: help is needed is %s', (looked, unparsed, needed) => {
    expect(isPoorlyRead(preview({ looked, unparsed }))).toBe(needed);
    expect(readCount(preview({ looked, unparsed }))).toBe(looked - unparsed);
  });

  it('tell apart where a time is from', () => {
    const events = ['previous', 'received', 'file_date', 'previous', null].map(event);
    expect(assumedTimes(preview({ events }))).toEqual({ previous: 2, received: 1, day: 1 });
  });

  it('name a format as it is written, or by its id', () => {
    expect(formatName(preview({}), 'f1')).toBe('%(message)s');
    expect(formatName(preview({}), 'gone')).toBe('gone');
  });
});
