import type { LogLine } from '../../../common/api/logs';
import { FIELD } from '../../../common/fields';

/** Fields that every line brings along; all others are asked for by name. */
const OF_EACH_LINE: ReadonlyMap<string, (line: LogLine) => string | number | null> = new Map<
  string,
  (line: LogLine) => string | number | null
>([
  [FIELD.time, (line) => line.time],
  [FIELD.level, (line) => line.level],
  [FIELD.severity, (line) => line.severity],
  [FIELD.logger, (line) => line.logger],
  [FIELD.service, (line) => line.service],
  [FIELD.filePath, (line) => line.path],
  [FIELD.errorType, (line) => line.errorType],
  [FIELD.errorMessage, (line) => line.errorMessage],
]);

/** What every row has in its last column, and therefore in no other. */
const ALWAYS_LAST: readonly string[] = [FIELD.message];

/** Columns as they are drawn before the message: each once, without the message itself. */
export function drawnColumns(columns: readonly string[]): readonly string[] {
  return [...new Set(columns)].filter((name) => !ALWAYS_LAST.includes(name));
}

/** What a line has in a column, as text; null for nothing. */
export function columnText(line: LogLine, column: string): string | null {
  const own = OF_EACH_LINE.get(column);
  const value = own === undefined ? line.values[column] : own(line);
  return value === undefined || value === null ? null : String(value);
}

/**
 * The fields to ask for so that the columns can be drawn. What was asked for before stays asked for: taking a column away
 * is no reason to ask again.
 * @returns `before` itself when that is enough
 */
export function fieldsToAsk(before: readonly string[], columns: readonly string[]): readonly string[] {
  const missing = drawnColumns(columns).filter((name) => !OF_EACH_LINE.has(name) && !before.includes(name));
  // The route takes 50; whoever tried out more than that starts again with what is shown.
  if (before.length + missing.length > 50) return fieldsToAsk([], columns);
  return missing.length === 0 ? before : [...before, ...missing];
}

/** Columns that are left out while they would be empty: a log without loggers needs no room for them. */
const OFTEN_EMPTY: readonly string[] = [FIELD.logger, FIELD.service];

/**
 * Columns without the usual ones that no line has a value for. A field that a person added stays, also when it is empty.
 * @param known columns that had values before: they stay while somebody scrolls through lines without
 */
export function columnsInUse(
  columns: readonly string[],
  lines: readonly LogLine[],
  known: ReadonlySet<string>,
): readonly string[] {
  return drawnColumns(columns).filter(
    (name) =>
      !OFTEN_EMPTY.includes(name) || known.has(name) || lines.some((line) => columnText(line, name) !== null),
  );
}

/** Moves a column to another place; one that is not there changes nothing. */
export function moved(columns: readonly string[], from: number, to: number): readonly string[] {
  const column = columns[from];
  if (column === undefined || to < 0 || to >= columns.length || from === to) return columns;
  const others = columns.filter((_, position) => position !== from);
  return [...others.slice(0, to), column, ...others.slice(to)];
}
