import type { FormatRow } from '../format_row';
import { findRow } from '../read/read_record';
import { readAnyTime } from '../time/read_any_time';
import { noTime } from '../time/written_time';

/** Lines that one row of the table reads. */
export interface LineGroup {
  readonly row: FormatRow;
  readonly lines: readonly string[];
}

/** Lines by the row that reads them, the largest group first; rows of a time alone are left out. */
export function groupLines(lines: readonly string[]): readonly LineGroup[] {
  const groups = new Map<string, { row: FormatRow; lines: string[] }>();
  for (const line of lines) {
    const row = findRow(line);
    if (!row || row.weak) continue;
    const group = groups.get(row.id) ?? { row, lines: [] };
    group.lines.push(line);
    groups.set(row.id, group);
  }
  return [...groups.values()].sort((a, b) => b.lines.length - a.lines.length);
}

/** Lines that no row, or one of a time alone, reads, and that begin like most of them. */
export function unreadGroup(lines: readonly string[]): readonly string[] {
  const kinds = new Map<string, string[]>();
  for (const line of lines) {
    const row = findRow(line);
    if (row && !row.weak) continue;
    const kind = kindOf(line);
    if (kind === null) continue;
    const group = kinds.get(kind) ?? [];
    group.push(line);
    kinds.set(kind, group);
  }
  return [...kinds.values()].sort((a, b) => b.length - a.length)[0] ?? [];
}

const LEVEL =
  /\b(?:TRACE|DEBUG|INFO|SUCCESS|NOTICE|WARN|WARNING|ERROR|CRITICAL|FATAL|debug|info|warning|error|critical)\b/;

/** How a line begins: with a time, bare or in brackets, a level, or something before a level; null for prose. */
function kindOf(line: string): string | null {
  for (const at of [0, 1]) if (readAnyTime(line, at, noTime(), null) > 0) return `time at ${at}`;
  const place = line.slice(0, 80).search(LEVEL);
  if (place < 0) return null;
  if (place <= 1) return `level at ${place}`;
  return /^[A-Z]?[a-z]+ [a-z]+ /.test(line)
    ? null
    : `level later, after ${line.charAt(0).replace(/\w/, 'a')}`;
}
