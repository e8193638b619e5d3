/**
 * Logs that are short enough to be cut at every byte and hold what makes that hard: chained tracebacks with and
 * without a record above them, blank lines, characters of several bytes, both line ends, a last line without one.
 */
export const RECORDS_LOG = [
  'starting up',
  '2030-01-02 03:04:05,678 - shop - INFO - café opened 🎉',
  '2030-01-02 03:04:06,001 - shop.cart - ERROR - charge failed',
  'Traceback (most recent call last):',
  '  File "pay.py", line 3, in charge',
  '    raise ValueError("no card")',
  'ValueError: no card',
  '',
  'During handling of the above exception, another exception occurred:',
  '',
  'Traceback (most recent call last):',
  '  File "pay.py", line 7, in pay',
  'KeyError: 1',
  '2030-01-02 03:04:07,000 - shop - INFO - \r',
  'three\r',
  '\r',
  '2030-01-02 03:04:08,000 - shop - WARNING - a\rb',
  '2030-01-02 03:04:09,000 - shop - INFO - end',
].join('\n');

/** Standard error of a program that logs nothing: no line is ever recognised. */
export const STDERR_LOG = `${[
  'connecting …',
  'Process SpawnProcess-2:',
  'Traceback (most recent call last):',
  '  File "a.py", line 1, in f',
  'OSError: é',
  '',
  'The above exception was the direct cause of the following exception:',
  '',
  'Traceback (most recent call last):',
  '  File "a.py", line 2, in g',
  'RuntimeError: x',
  '  with more',
  '',
  'done',
  'Traceback (most recent call last):',
  'SystemExit: 1',
].join('\n')}\n`;
