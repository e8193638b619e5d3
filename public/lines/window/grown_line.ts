import type { LogLine } from '../../../common/api/logs';

/**
 * Lines without those that a longer one stands for: the importer reads the last event of a file while its program may
 * still be writing it, and puts the whole event in its place later.
 */
export function withoutBeginnings(lines: readonly LogLine[]): readonly LogLine[] {
  const longest = new Map<string, LogLine>();
  for (const line of lines) {
    const place = placeOf(line);
    const other = longest.get(place);
    if (other === undefined || isBeginningOf(other, line)) longest.set(place, line);
  }
  return lines.filter((line) => !isBeginningOf(line, longest.get(placeOf(line))));
}

/** Service, time, file, number and offset of an event: all but its id. */
function placeOf({ service, cursor }: LogLine): string {
  return JSON.stringify([service, ...cursor.slice(0, -1)]);
}

/** True when the other one stands in the same place of the same file, has another id, and begins with this one's text. */
function isBeginningOf(line: LogLine, other: LogLine | undefined): boolean {
  if (other === undefined || other.id === line.id || line.path === null) return false;
  if (line.original === null || other.original === null) return false;
  return other.original.length > line.original.length && other.original.startsWith(line.original);
}
