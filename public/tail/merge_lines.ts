import type { LogLine } from '../../common/api/logs';
import { compareNewestFirst } from '../../common/query/line_order';

/**
 * Puts lines that came into their place among those that are shown, newest first, each id once. A line that stands for a
 * shorter one, which the importer read while its program was still writing it, takes that one's place.
 * @param incoming in the order of receipt; of what is there already the incoming one wins
 */
export function mergeLines(shown: readonly LogLine[], incoming: readonly LogLine[]): readonly LogLine[] {
  if (incoming.length === 0) return shown;
  const came = new Map(incoming.map((line) => [line.id, line]));
  const longer = new Map(incoming.map((line) => [placeOf(line), line]));
  const isReplaced = (line: LogLine) => isBeginningOf(line, longer.get(placeOf(line)));
  const kept = shown.filter((line) => !came.has(line.id) && !isReplaced(line));
  const added = [...came.values()]
    .filter((line) => !isReplaced(line))
    .sort((a, b) => compareNewestFirst(a.cursor, b.cursor));
  const merged: LogLine[] = [];
  let next = 0;
  for (const line of added) {
    for (let here = kept[next]; here !== undefined; here = kept[++next]) {
      if (compareNewestFirst(here.cursor, line.cursor) > 0) break;
      merged.push(here);
    }
    merged.push(line);
  }
  // Most of what is shown stands below everything that comes.
  return [...merged, ...kept.slice(next)];
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
