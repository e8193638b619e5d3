import { readAnyTime } from '../../common/formats/time/read_any_time';
import { noTime, timeText } from '../../common/formats/time/written_time';

/**
 * Moves all times of a log so that its last record is at `end`: each record keeps its distance to the others.
 * @param text lines that begin with an asctime, and continuation lines, which stay as they are
 * @param end where the last record goes, as local time of the zone the text will be imported with (epoch ms as if UTC)
 */
export function moveTimes(text: string, end: number): string {
  const lines = text.split('\n');
  const times = lines.map(timeAt);
  const last = times.reduce<number | null>((found, read) => read?.millis ?? found, null);
  if (last === null) return text;
  const shift = end - last;
  return lines
    .map((line, i) => {
      const read = times[i];
      return read ? asctime(read.millis + shift) + line.slice(read.end) : line;
    })
    .join('\n');
}

/** The time that a line begins with, as if it were UTC, and where it ends. */
function timeAt(line: string): { millis: number; end: number } | null {
  const time = noTime();
  const end = readAnyTime(line, 0, time, null);
  const text = end < 0 ? null : timeText(time, null);
  return text === null ? null : { millis: Date.parse(`${text}Z`), end };
}

/** "2030-01-02 03:04:05,678" */
function asctime(epoch: number): string {
  return new Date(epoch).toISOString().replace('T', ' ').replace('.', ',').replace('Z', '');
}

/**
 * What the clock on the wall shows in a zone at an instant, as epoch milliseconds of that local time read as UTC.
 */
export function wallClock(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(instant);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  return (
    Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) +
    (instant % 1000)
  );
}
