import { logCases } from '../../test/logs/cases';
import { readRecord } from './read/read_record';
import { timeText } from './time/written_time';

/** As the pipeline does it: an instant as local time of the cases' zone. */
function localTime(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return `${parts.format(new Date(instant)).replace(' ', 'T')}${instant.slice(19, -1)}`;
}

describe.each(logCases())('what Python wrote: $name', ({ timezone, texts, expected }) => {
  it('is cut into its records', () => {
    expect(texts).toHaveLength(expected.length);
  });

  it('is read as it was meant', () => {
    texts.forEach((text, i) => {
      const meant = expected[i];
      const line = text.split('\n', 1)[0] ?? '';
      const record = readRecord(line);
      if (meant?.severity === null) return expect(record).toBeNull();
      expect({
        row: record?.row,
        time: record?.time ? timeText(record.time, null) : null,
        level: record?.level?.level,
        logger: record?.values.get('log.logger') ?? null,
      }).toEqual({
        row: meant?.format,
        time: meant?.time ? localTime(meant.time, timezone) : null,
        level: meant?.level,
        logger: meant?.logger,
      });
      if (!meant?.stackTrace) expect(text.slice(record?.messageAt)).toBe(meant?.message);
    });
  });
});
