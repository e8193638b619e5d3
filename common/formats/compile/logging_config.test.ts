import { readPasted } from './logging_config';
import { growth, LINEAR } from '../../testing/growth';

const PLAIN = { format: '%(asctime)s %(message)s', style: '%', datefmt: null };

it.each([
  ['a format string', '%(asctime)s %(message)s'],
  ['with quotes', "'%(asctime)s %(message)s'"],
  ['as code names it', 'LOG_FORMAT = "%(asctime)s %(message)s"'],
  ['over two lines', 'FORMAT = (\n  "%(asctime)s "  # the time\n  "%(message)s"\n)'],
  ['as an entry of a dictionary', '"format": "%(asctime)s %(message)s",'],
  ['with raw quotes', 'logging.basicConfig(format=r"%(asctime)s %(message)s", level=logging.INFO)'],
  ['behind a name', 'F = "%(asctime)s %(message)s"\nlogging.basicConfig(level="INFO", format=F)'],
  ['in a call of a handler', 'handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))'],
  ['with its argument named', "logging.Formatter(fmt='%(asctime)s %(message)s')"],
  ['in JSON with escapes', '{"format": "%(asctime)s\\u0020%(message)s", "datefmt": null}'],
  ['in an ini section', '[formatter_plain]\nformat=%(asctime)s %(message)s\nclass=logging.Formatter\n'],
])('finds a format %s', (_name, text) => {
  expect(readPasted(text)).toMatchObject({ kind: 'formats', formats: [PLAIN] });
});

it.each([
  ['{asctime} {message}', '{'],
  ['${asctime} ${message}', '$'],
  ['$levelname $message', '$'],
  ['[%(levelname)s] {%(message)s}', '%'],
])('tells the style of %s', (format, style) => {
  expect(readPasted(format)).toMatchObject({ formats: [{ format, style, datefmt: null }] });
});

it('takes datefmt and style, by name, by place and as keys', () => {
  const wanted = { formats: [{ format: '{asctime} {message}', style: '{', datefmt: '%H:%M' }] };
  expect(readPasted('logging.Formatter("{asctime} {message}", "%H:%M", "{")')).toMatchObject(wanted);
  expect(
    readPasted('logging.basicConfig(format="{asctime} {message}", datefmt="%H:%M", style="{")'),
  ).toMatchObject(wanted);
  expect(readPasted("{'fmt': '{asctime} {message}', 'datefmt': '%H:%M', 'style': '{'}")).toMatchObject(
    wanted,
  );
  expect(
    readPasted('[formatter_a]\nformat={asctime} {message}\ndatefmt=%H:%M\nstyle={\n[handlers]\nkeys=x'),
  ).toMatchObject(wanted);
});

it('finds every formatter of a whole dictionary, and says which it passed over', () => {
  const pasted = readPasted(`
LOGGING = {
    "version": 1,  # as Django has it
    'formatters': {
        'verbose': {'format': '{levelname} {asctime} {message}', 'style': '{'},
        'json': {'()': 'pythonjsonlogger.jsonlogger.JsonFormatter'},
        'own': {'()': make_formatter},
        'uvicorn': {'()': 'uvicorn.logging.DefaultFormatter', 'fmt': '%(levelprefix)s %(message)s', 'use_colors': None},
    },
    'handlers': {'console': {'class': 'logging.StreamHandler', 'formatter': 'verbose'}},
}`);
  expect(pasted).toEqual({
    kind: 'formats',
    formats: [
      { format: '{levelname} {asctime} {message}', style: '{', datefmt: null },
      { format: '%(levelprefix)s %(message)s', style: '%', datefmt: null },
    ],
    skipped: [
      'A formatter is made by "pythonjsonlogger.jsonlogger.JsonFormatter", whose format is not written here.',
      'A formatter is made by "make_formatter", whose format is not written here.',
    ],
  });
});

it.each([
  ['', 'There is no format yet.'],
  ['hello', 'The text holds no format of Python logging.'],
  [
    'logging.basicConfig(format=FORMAT)',
    'The format of logging.basicConfig is not written here: it is "FORMAT".',
  ],
  ['{"format": "%(message)s", "style": "%%"}', '"%%" is no style of logging: it is "%", "{" or "$".'],
  [
    "{'()': 'json_log_formatter.JSONFormatter'}",
    'A formatter is made by "json_log_formatter.JSONFormatter", whose format is not written here.',
  ],
  ['x'.repeat(100_001), 'The text is too long for a logging configuration.'],
  [`%(message)s${'x'.repeat(3000)}`, 'A format or its datefmt is too long.'],
])('says why there is none', (text, message) => {
  expect(readPasted(text)).toMatchObject({ kind: 'nothing', message });
});

it.each(['%(', '[', '{', "'a' ", '(', '{"a":[', '[1,', 'f(', '\\'])('is not held up by many %s', (text) => {
  const many = (length: number) => text.repeat(Math.floor(length / text.length));
  expect(growth(many, 30_000, readPasted)).toBeLessThan(LINEAR);
});
