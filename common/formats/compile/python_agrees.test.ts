import { execFileSync } from 'child_process';
import { compileFormat } from './compile_format';
import type { FormatSource } from './format_source';

const WRITE = `
import json, logging, sys
answers = []
for style, format_ in json.load(sys.stdin):
    record = logging.LogRecord("app", 20, "/srv/app.py", 7, "hello", (), None, "main")
    record.taskName, record.user = "Task-1", "bob"
    try:
        logging.Formatter(format_, None, style).format(record)
        answers.append(True)
    except Exception:
        answers.append(False)
print(json.dumps(answers))
`;

const STYLED: readonly (readonly [FormatSource['style'], readonly string[]])[] = [
  [
    '%',
    [
      ...[
        '%(message)s',
        '%(message)',
        '%(message',
        '%(message)s %',
        '%(message)s %s x',
        '%s %(message)s',
        '%(message)z',
      ],
      ...[
        '%(name)d %(message)s',
        '%(name)c %(message)s',
        '%(created)x %(message)s',
        '%(created)d %(message)s',
      ],
      ...[
        '%(lineno)#x %(message)s',
        '%(lineno)ld %(message)s',
        '%(lineno) 05d %(message)s',
        '%(name)-20.5a %(message)s',
      ],
      ...[
        '%(name)*s %(message)s',
        '%(msecs)03d %(message)s',
        '%(lineno)+.3i %(message)s',
        '%(asctime)f %(message)s',
      ],
      ...['%(user)r|%(message)s', '%(process)c %(message)s', '%%(message)s', '100%% %(message)s'],
    ],
  ],
  [
    '{',
    [
      ...[
        '{message}',
        '{message',
        'message}',
        '{}',
        '{0} {message}',
        '{{message}}',
        '{message!r}',
        '{message!x}',
      ],
      ...[
        '{name:d} {message}',
        '{name:=10} {message}',
        '{name:+} {message}',
        '{name:#} {message}',
        '{name:,} {message}',
      ],
      ...[
        '{lineno:s} {message}',
        '{lineno!s:s} {message}',
        '{lineno:.2d} {message}',
        '{lineno:.2} {message}',
      ],
      ...[
        '{lineno:,d} {message}',
        '{lineno:+05d} {message}',
        '{created:d} {message}',
        '{created:.3f} {message}',
      ],
      ...[
        '{name:^20.4} {message}',
        '{name:020} {message}',
        '{name!r:d} {message}',
        '{name:{lineno}} {message}',
      ],
      ...[
        '{msecs:03.0f} {message}',
        '{asctime:>30} {message}',
        '{name:5y} {message}',
        '{a b} {message}',
        '{lineno:n} {message}',
      ],
    ],
  ],
  [
    '$',
    [
      '$message',
      '${message}',
      '$message $',
      '$1 $message',
      '${a b} $message',
      '$$message',
      '$$ $message',
      '${message',
    ],
  ],
];

const FORMATS = STYLED.flatMap(([style, formats]) => formats.map((format) => [style, format] as const));

function pythonWrites(): readonly boolean[] {
  const printed = execFileSync('python3', ['-c', WRITE], { input: JSON.stringify(FORMATS) });
  const answers: unknown = JSON.parse(printed.toString());
  return Array.isArray(answers) ? answers.map((answer) => answer === true) : [];
}

it('refuses every format that Python cannot write, and no other but those said here', () => {
  const written = pythonWrites();
  const differing = FORMATS.flatMap(([style, format], i) => {
    const compiled = compileFormat({ style, format, datefmt: null }, 'x').kind === 'row';
    return compiled === written[i] ? [] : [`${format} ${compiled ? 'compiled' : 'refused'}`];
  });
  expect(differing).toEqual([
    // Python writes the whole dictionary of the record; a character for a number is not worth reading;
    // "%%" makes the rest plain text, and so there is no message; a width from an attribute is not known.
    '%s %(message)s refused',
    '%(process)c %(message)s refused',
    '%%(message)s refused',
    '{name:{lineno}} {message} refused',
  ]);
});
