import { readRow } from '../../common/formats/read/read_row';
import { timeText } from '../../common/formats/time/written_time';
import type { ReadRecords, WrittenRecord } from './pairs';

/** The reader of `common/`, its answers put in the places where the pipeline puts its own. */
export const typescriptReader: ReadRecords = (records) => Promise.resolve(records.map(documentOf));

function documentOf({ row, text, zone, date }: WrittenRecord): unknown {
  const end = text.indexOf('\n');
  const line = end < 0 ? text : text.slice(0, end);
  const read = readRow(row, line);
  if (!read) return {};
  const time = read.time && timeText(read.time, date);
  const wholeLine = read.messageEnd === line.length;
  return {
    '@timestamp': time ? instantOf(time, zone) : undefined,
    message: line.slice(read.messageAt, read.messageEnd) + (wholeLine ? text.slice(line.length) : ''),
    'log.level': read.level?.level,
    // An object made of entries: a path may be "labels.__proto__".
    ...Object.fromEntries(read.values),
  };
}

/** Local ISO text as an instant, for times that come once only; undefined for one that no log has. */
function instantOf(local: string, zone: string): string | undefined {
  if (!/^[12]/.test(local) || Number.isNaN(Date.parse(local))) return undefined;
  if (/(?:Z|[+-]\d\d:\d\d)$/.test(local)) return new Date(local).toISOString();
  const wanted = Date.parse(`${local}Z`);
  let instant = wanted;
  for (let i = 0; i < 2; i++) instant = wanted - offsetAt(instant, zone);
  return new Date(instant).toISOString();
}

function offsetAt(instant: number, timeZone: string): number {
  const whole = Math.floor(instant / 1000) * 1000;
  const parts = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return Date.parse(`${parts.format(whole).replace(' ', 'T')}Z`) - whole;
}
