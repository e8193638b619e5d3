/**
 * A time as a record wrote it. What it left out is null: the file's date, the import's zone and the record before
 * say that. Whether the month has that day is the pipeline's to say.
 */
export interface WrittenTime {
  year: number | null;
  month: number | null;
  day: number | null;
  hour: number;
  minute: number;
  second: number;
  nanos: number;
  /** Seconds east of UTC, when the record says its zone. */
  offset: number | null;
  /** Milliseconds since 1970, when it was written as such; all else is then unused. */
  epoch: number | null;
  /** Day and month may be the other way round: both are at most 12, and the shape does not say. */
  eitherOrder: boolean;
  /** Such a date is written with slashes. */
  slashes: boolean;
  /** How day and month were written in numbers, when the record itself shows it: one of them is over 12. */
  order: 'dmy' | 'mdy' | null;
  /** Day of the year, 1 to 366, in place of month and day. */
  yearDay: number | null;
  afternoon: boolean | null;
}

export function noTime(): WrittenTime {
  return {
    year: null,
    month: null,
    day: null,
    hour: 0,
    minute: 0,
    second: 0,
    nanos: 0,
    offset: null,
    epoch: null,
    eitherOrder: false,
    slashes: false,
    order: null,
    yearDay: null,
    afternoon: null,
  };
}

/**
 * As text, for a hint: "2030-01-02T03:04:05.678", with "Z" or "+02:00" when the record says its zone.
 * @param date of the file ("2030-01-02"), for what the record leaves out
 * @returns null when there is no date at all
 */
export function timeText(time: WrittenTime, date: string | null): string | null {
  if (time.epoch !== null) return new Date(time.epoch).toISOString();
  const [year, month, day] = dateOf(time, date);
  if (year === null || month === null || day === null) return null;
  const clock = `${two(hourOf(time))}:${two(time.minute)}:${two(time.second)}.${three(Math.trunc(time.nanos / 1e6))}`;
  return `${four(year)}-${two(month)}-${two(day)}T${clock}${offsetText(time.offset)}`;
}

function dateOf(time: WrittenTime, date: string | null): [number | null, number | null, number | null] {
  const [year = null, month = null, day = null] = date === null ? [] : date.split('-').map(Number);
  if (time.yearDay !== null) {
    const at = new Date(Date.UTC(time.year ?? year ?? 1970, 0, time.yearDay));
    return [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
  }
  return [time.year ?? year, time.month ?? month, time.day ?? day];
}

/** On a clock of 24 hours. */
function hourOf({ hour, afternoon }: WrittenTime): number {
  if (afternoon === null) return hour;
  return (hour % 12) + (afternoon ? 12 : 0);
}

function offsetText(offset: number | null): string {
  if (offset === null) return '';
  if (offset === 0) return 'Z';
  const minutes = Math.abs(Math.trunc(offset / 60));
  return `${offset < 0 ? '-' : '+'}${two(Math.trunc(minutes / 60))}:${two(minutes % 60)}`;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}

function three(value: number): string {
  return `${value}`.padStart(3, '0');
}

function four(value: number): string {
  return `${value}`.padStart(4, '0');
}
