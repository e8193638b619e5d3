/**
 * Levels as Python's `logging` numbers them (https://docs.python.org/3/library/logging.html#logging-levels),
 * with the names other libraries add. Ranges and colours go by the number (`event.severity`), never by a word.
 */
export interface Level {
  /** Lower case, as `log.level` holds it. */
  readonly name: string;
  /** Python's levelno, as `event.severity` holds it. */
  readonly severity: number;
}

export const LEVELS: readonly Level[] = [
  { name: 'trace', severity: 5 },
  { name: 'debug', severity: 10 },
  { name: 'info', severity: 20 },
  { name: 'success', severity: 25 },
  { name: 'notice', severity: 25 },
  { name: 'warning', severity: 30 },
  { name: 'error', severity: 40 },
  { name: 'critical', severity: 50 },
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

/**
 * The name of a severity, where only its number is known.
 * @returns `level N` for a number without a name; null for 0, which stands for no level
 */
export function levelNamed(severity: number): string | null {
  if (severity === 0) return null;
  return LEVELS.find((level) => level.severity === severity)?.name ?? `level ${severity}`;
}
