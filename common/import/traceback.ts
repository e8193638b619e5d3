/**
 * Where a Python traceback that stands alone (no record above it) has got to. Shapes as CPython's `traceback`
 * module prints them: frames are indented, the exception is not, chained ones are announced between blank lines,
 * an exception group is indented throughout.
 */
export type TracebackState = 'frames' | 'raised' | 'chain' | 'group';

const HEADER = 'Traceback (most recent call last):';
const CHAINED = [
  'During handling of the above exception, another exception occurred:',
  'The above exception was the direct cause of the following exception:',
];

/** The state after a line that begins a traceback; null when it begins none. */
export function tracebackStart(line: string): TracebackState | null {
  // Nearly every line ends in something else, and this runs on each line of a file without records.
  if (!line.includes(HEADER)) return null;
  if (!line.trimEnd().endsWith(HEADER)) return null;
  return isIndented(line) ? 'group' : 'frames';
}

/**
 * The state after one more line of a traceback; null when the line is no part of it. A blank line never ends it.
 * An unindented line after the exception does: what a program prints next looks no different from the second
 * line of an exception's text.
 */
export function tracebackNext(state: TracebackState, line: string): TracebackState | null {
  const text = line.trim();
  if (text === '') return state;
  if (state === 'chain') return tracebackStart(line);
  if (isIndented(line)) return state;
  if (state === 'frames') return tracebackStart(line) ? null : 'raised';
  return CHAINED.includes(text) ? 'chain' : null;
}

function isIndented(line: string): boolean {
  return line.startsWith(' ') || line.startsWith('\t');
}
