/**
 * Levels as Python's `logging` numbers them (https://docs.python.org/3/library/logging.html#logging-levels),
 * with the names other libraries add. Ranges and colours go by the number (`event.severity`), never by a word.
 */
export interface Level {
  /** Lower case, as `log.level` holds it. */
  readonly name: string;
  /** Python's levelno, as `event.severity` holds it. */
  readonly severity: number;
  /** Words that mean this level, lower case, the name first. */
  readonly aliases: readonly string[];
}

export const LEVELS: readonly Level[] = [
  { name: 'trace', severity: 5, aliases: ['trace'] },
  { name: 'debug', severity: 10, aliases: ['debug', 'd'] },
  { name: 'info', severity: 20, aliases: ['info', 'i', 'information'] },
  { name: 'success', severity: 25, aliases: ['success'] },
  { name: 'notice', severity: 25, aliases: ['notice'] },
  { name: 'warning', severity: 30, aliases: ['warning', 'warn', 'w'] },
  { name: 'error', severity: 40, aliases: ['error', 'e', 'err'] },
  { name: 'critical', severity: 50, aliases: ['critical', 'fatal', 'c', 'f'] },
];

export const SEVERITY_ERROR = 40;

/** The name shown for documents without a level: lines that no format could read. */
export const NO_LEVEL = 'none';

/**
 * Severity of a normalised level name (`log.level`), for ordering.
 * @returns Python's levelno; N for `level N`; 0 for anything unknown.
 */
export function severityOf(name: string): number {
  const known = LEVELS.find((level) => level.name === name);
  if (known) return known.severity;
  const numbered = /^level (\d{1,3})$/.exec(name);
  return numbered ? Number(numbered[1]) : 0;
}
