import { readAnyTime } from '../time/read_any_time';
import { noTime, type WrittenTime } from '../time/written_time';
import { JSON_KEYS, valueAt } from './json_keys';

/** `app_logs.format` of a record that is one line of JSON, and of one that says nothing but its message. */
export const FORMAT_JSON = 'json';
export const FORMAT_JSON_MESSAGE = 'json_message';

export interface JsonLine {
  /** FORMAT_JSON_MESSAGE has neither time nor level: among other records such a line is no record. */
  readonly format: typeof FORMAT_JSON | typeof FORMAT_JSON_MESSAGE;
  readonly time: WrittenTime | null;
}

/** A record that is one line of JSON; null when the line is none. */
export function readJsonLine(line: string): JsonLine | null {
  if (line.charCodeAt(0) !== 123 || line.charCodeAt(1) !== 34) return null;
  if (!line.trimEnd().endsWith('}')) return null;
  let object: unknown;
  try {
    object = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof first(object, JSON_KEYS.message) !== 'string') return null;
  const time = jsonTime(first(object, JSON_KEYS.time));
  const bare = time === null && first(object, JSON_KEYS.level) === undefined;
  return { format: bare ? FORMAT_JSON_MESSAGE : FORMAT_JSON, time };
}

function first(object: unknown, paths: readonly string[]): unknown {
  return paths.map((path) => valueAt(object, path)).find((value) => value !== undefined && value !== null);
}

/** A time as JSON has it: text of any shape, seconds or milliseconds since 1970. */
function jsonTime(value: unknown): WrittenTime | null {
  const time = noTime();
  if (typeof value === 'number' && value > 1e8) {
    time.epoch = Math.floor(value > 1e11 ? value : value * 1000);
    return time;
  }
  if (typeof value !== 'string') return null;
  return readAnyTime(value, 0, time, null) === value.length && time.day !== null ? time : null;
}
