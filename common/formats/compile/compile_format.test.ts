import type { FormatToken } from '../format_row';
import { compileFormat } from './compile_format';
import type { FormatSource } from './format_source';

function compile(format: string, style: FormatSource['style'] = '%', datefmt: string | null = null) {
  return compileFormat({ format, style, datefmt }, 'user_1');
}

function tokensOf(format: string, style: FormatSource['style'] = '%', datefmt: string | null = null) {
  const compiled = compile(format, style, datefmt);
  return compiled.kind === 'row' ? compiled.row.tokens : compiled.message;
}

function warningsOf(format: string, datefmt: string | null = null) {
  const compiled = compile(format, '%', datefmt);
  return compiled.kind === 'row'
    ? compiled.warnings.map(({ field, reason }) => `${field}: ${reason}`)
    : compiled;
}

const text = (value: string): FormatToken => ({ kind: 'literal', text: value });
const message: FormatToken = { kind: 'message' };
const any: FormatToken = { kind: 'time', parts: ['%any'] };
const DEFAULT_PARTS = ['%Y', '-', '%m', '-', '%d', ' ', '%H', ':', '%M', ':', '%S', ',', '%f'];

it('compiles the usual format to a row that keeps it as typed', () => {
  const format = '%(asctime)s - %(name)s - %(levelname)-8s - %(message)s';
  expect(compile(format)).toEqual({
    kind: 'row',
    row: {
      id: 'user_1',
      format,
      tokens: [
        any,
        text(' - '),
        { kind: 'word', field: 'log.logger' },
        text(' - '),
        { kind: 'level', words: 'named', width: 8 },
        text(' - '),
        message,
      ],
    },
    warnings: [],
  });
});

it('compiles the same in every style', () => {
  const tokens = tokensOf('%(asctime)s %(levelname)s: %(message)s');
  expect(tokensOf('{asctime} {levelname}: {message}', '{')).toEqual(tokens);
  expect(tokensOf('$asctime ${levelname}: $message', '$')).toEqual(tokens);
});

it.each<[string, FormatToken]>([
  ['%(levelno)d', { kind: 'integer', field: 'event.severity' }],
  ['%(pathname)s', { kind: 'text', field: 'log.origin.file.name' }],
  ['%(filename)20.20s', { kind: 'text', field: 'log.origin.file.name', width: 20, align: 'right', max: 20 }],
  ['%(module)s', { kind: 'word', field: 'labels.module' }],
  ['%(lineno)04d', { kind: 'integer', field: 'log.origin.file.line', width: 4, align: 'right', fill: '0' }],
  ['%(funcName)-15s', { kind: 'word', field: 'log.origin.function', width: 15 }],
  ['%(created)f', { kind: 'time', parts: ['%epoch'] }],
  ['%(msecs)03d', { kind: 'time', parts: ['%millis'] }],
  ['%(msecs).3f', { kind: 'time', parts: ['%millis'] }],
  ['%(relativeCreated)d', { kind: 'integer', field: 'labels.relativeCreated' }],
  ['%(relativeCreated)8.2f', { kind: 'word', field: 'labels.relativeCreated', width: 8, align: 'right' }],
  ['%(thread)d', { kind: 'integer', field: 'process.thread.id' }],
  ['%(thread)x', { kind: 'word', field: 'labels.thread' }],
  ['%(threadName)s', { kind: 'text', field: 'process.thread.name' }],
  ['%(taskName)s', { kind: 'text', field: 'labels.taskName' }],
  ['%(process)+d', { kind: 'integer', field: 'process.pid' }],
  ['%(processName)s', { kind: 'text', field: 'process.name' }],
  ['%(levelname).1s', { kind: 'level', words: 'exact', max: 1 }],
  ['%(request_id)s', { kind: 'text', field: 'labels.request_id' }],
  ['%(status)d', { kind: 'integer', field: 'labels.status' }],
  ['%(event.original)s', { kind: 'text', field: 'labels.event_original' }],
  ['%(message.x)s', { kind: 'text', field: 'labels.message_x' }],
  ['%(__proto__)s', { kind: 'text', field: 'labels.__proto__' }],
  ['%(constructor)s', { kind: 'text', field: 'labels.constructor' }],
  ['%(hasOwnProperty)s', { kind: 'text', field: 'labels.hasOwnProperty' }],
])('%s is one token', (attribute, token) => {
  expect(tokensOf(`${attribute} | %(message)s`)).toEqual([token, text(' | '), message]);
});

it('takes a time without a datefmt to the letter where more of it could seem to follow', () => {
  const exact: FormatToken = { kind: 'time', parts: DEFAULT_PARTS };
  expect(tokensOf('%(asctime)s.%(msecs)03d %(message)s')).toEqual([
    exact,
    text('.'),
    { kind: 'time', parts: ['%millis'] },
    text(' '),
    message,
  ]);
  expect(tokensOf('%(asctime)s -%(process)d %(message)s')).toContainEqual(exact);
  expect(tokensOf('%(asctime)s%(levelname)s %(message)s')).toContainEqual(exact);
  expect(tokensOf('%(asctime).19s %(message)s')).toContainEqual({
    kind: 'time',
    parts: DEFAULT_PARTS.slice(0, 11),
  });
});

it('takes a zone that the format writes at its word', () => {
  expect(tokensOf('%(asctime)sZ %(message)s')).toEqual([
    { kind: 'time', parts: [...DEFAULT_PARTS, '%z'] },
    text(' '),
    message,
  ]);
  expect(tokensOf('%(asctime)s.%(msecs)03d+00:00 %(message)s', '%', '%H:%M:%S')).toContainEqual({
    kind: 'time',
    parts: ['%millis', '%z'],
  });
});

it('reads padding that no text follows as long as the value is no longer', () => {
  expect(tokensOf('%(levelname)-8s%(message)s')).toEqual([
    { kind: 'level', words: 'exact', width: 8, max: 8 },
    message,
  ]);
  expect(warningsOf('%(levelname)-8s%(message)s')).toEqual([
    'levelname: A value of more than 8 characters runs into message.',
  ]);
});

it('knows the quotes that repr writes around a name', () => {
  expect(tokensOf('{name!r} {message}', '{')).toEqual([
    text("'"),
    { kind: 'word', field: 'log.logger' },
    text("' "),
    message,
  ]);
});

it('leaves out the colours of colorlog, and only its', () => {
  expect(tokensOf('%(log_color)s%(levelname)s%(reset)s %(message)s')).toEqual([
    { kind: 'level', words: 'named' },
    text(' '),
    message,
  ]);
  expect(tokensOf('%(red)s | %(message)s')).toEqual([
    { kind: 'text', field: 'labels.red' },
    text(' | '),
    message,
  ]);
});

it('reads the level that uvicorn pads behind its colon', () => {
  expect(tokensOf('%(levelprefix)s %(message)s')).toEqual([
    { kind: 'level', words: 'named' },
    text(':'),
    { kind: 'column', column: 10 },
    message,
  ]);
});

it.each([
  ['%(levelname)s', 'message', 'The format has no message.'],
  [
    '%(message)s %(message)s',
    'message',
    'The format has the message more than once: where the first one ends cannot be told.',
  ],
  [
    '%(user)s%(message)s',
    'user',
    'Where "%(user)s" ends and "%(message)s" begins cannot be told: nothing stands between them.',
  ],
  [
    '%(name)s%(threadName)s: %(message)s',
    'name',
    'Where "%(name)s" ends and "%(threadName)s" begins cannot be told: nothing stands between them.',
  ],
  [
    '%(message)s%(name)s',
    'message',
    'Where "%(message)s" ends and "%(name)s" begins cannot be told: nothing stands between them.',
  ],
  ['%(lineno)d0 %(message)s', 'lineno', 'Where "%(lineno)d" ends cannot be told from "0 " after it.'],
  ['%(exc_text)s %(message)s', 'exc_text', '"exc_text" may hold several lines in the middle of a record.'],
  [
    '%(stack_info)s %(message)s',
    'stack_info',
    '"stack_info" may hold several lines in the middle of a record.',
  ],
  ['%(name)d %(message)s', 'name', 'Python cannot write "%(name)d": the attribute is text, not a number.'],
  ['%()s %(message)s', null, '"%()s" names no attribute of the record.'],
  [
    '%(asctime)s\n%(name)s %(message)s',
    'name',
    'The format has a line break before its message: a record is known by its first line alone.',
  ],
])('refuses %s', (format, field, why) => {
  expect(compile(format)).toMatchObject({ kind: 'refused', field, message: why });
});

it('says when the style is another one', () => {
  expect(compile('{asctime} {message}')).toMatchObject({
    kind: 'refused',
    action: 'This looks like a format of style "{": choose that style.',
  });
});

it.each([
  ['%(threadName)s %(message)s', 'threadName: A value that itself holds " " is cut there.'],
  ['%(name)s.%(funcName)s: %(message)s', 'name: A value that itself holds "." is cut there.'],
  ['%(user)s | %(message)s', 'user: A value that itself holds " | " is cut there.'],
  [
    '%(levelname)s: %(message)s [%(filename)s]',
    "message: More follows the message: it is found from the end of the record's first line. A message of several lines keeps it.",
  ],
  ['%(asctime)s %(asctime)s %(message)s', 'asctime: The time is written twice; they are taken for one.'],
  ['%(process)x %(message)s', 'process: Kept as it stands, in labels.process.'],
  [
    '%(levelname).1s %(message)s',
    'levelname: Level names are cut to one letter: two of them may look the same.',
  ],
  ['%(message)s', 'message: Nothing stands before the message: every line is a record of its own.'],
  [
    '%(levelname)s\n%(message)s',
    'message: The message begins on the line after: the first line of a record has none.',
  ],
])('warns of %s', (format, warning) => {
  expect(warningsOf(format)).toEqual([warning]);
});

it.each(['%(asctime)s [%(threadName)s] %(levelname)s %(message)s', '%(levelname)s:%(name)s:%(message)s'])(
  'has nothing to say about %s',
  (format) => {
    expect(warningsOf(format)).toEqual([]);
  },
);
