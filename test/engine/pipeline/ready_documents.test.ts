import { field } from '../../../common/narrow';
import { patternId } from '../../../common/patterns/pattern_id';
import { readByRows, type ServiceReadings } from '../../../server/assets/ingest_pipeline/service_reading';
import { engineClient } from '../support/engine_client';
import { simulate } from './simulate';

const client = engineClient();
afterAll(() => client.close());

const TRACE =
  'Traceback (most recent call last):\n  File "/srv/shop/pay.py", line 12, in charge\n    x()\nKeyError: 1';

/** A document as the Python handler sends it: its fields are there, and there is no line to read. */
const ready = (message: unknown, more: Record<string, unknown> = {}) => ({
  '@timestamp': '2030-01-02T03:04:05.678901Z',
  message,
  log: { level: 'warn', logger: 'shop.pay', origin: { file: { name: 'pay.py', line: 12 } } },
  event: { kind: 'event', severity: 30, sequence: 7, id: 'abc', created: '2030-01-02T03:04:05.678901Z' },
  service: { name: 'shop' },
  data_stream: { type: 'logs', dataset: 'app_logs.shop', namespace: 'default' },
  labels: { order: '1' },
  ...more,
});

async function read(document: unknown, services: ServiceReadings = {}): Promise<unknown> {
  const [source] = await simulate(client, [document], services);
  return source;
}

it('leaves the fields of a ready document as they are, and adds what only the pipeline knows', async () => {
  const source = await read(ready('order 17 of 10.0.0.1 failed'));
  expect(source).toMatchObject({
    '@timestamp': '2030-01-02T03:04:05.678901Z',
    message: 'order 17 of 10.0.0.1 failed',
    log: { level: 'warning', logger: 'shop.pay', origin: { file: { name: 'pay.py', line: 12 } } },
    event: { kind: 'event', severity: 30, sequence: 7, id: 'abc', dataset: 'app_logs.shop' },
    labels: { order: '1' },
    ecs: { version: '8.11.0' },
    app_logs: { pattern: 'order <num> of <ip> failed', pattern_id: patternId('order <num> of <ip> failed') },
  });
  expect(Date.parse(String(field(source, 'event.ingested')))).toBeGreaterThan(Date.parse('2026-01-01'));
  expect(field(source, 'tags')).toBeUndefined();
});

it('does not take a message for a line', async () => {
  const source = await read(ready('2031-01-01 00:00:00,000 ERROR in a message'));
  expect(field(source, 'message')).toBe('2031-01-01 00:00:00,000 ERROR in a message');
  expect(field(source, '@timestamp')).toBe('2030-01-02T03:04:05.678901Z');
  expect(field(source, 'log.level')).toBe('warning');
});

it('puts down a traceback that came apart from the message, and one within it', async () => {
  const apart = await read(
    ready('failed', { error: { type: 'KeyError', message: '1', stack_trace: TRACE } }),
  );
  expect(field(apart, 'error.culprit')).toBe('shop/pay.py in charge');
  expect(field(apart, 'error.type')).toBe('KeyError');
  const within = await read(ready(`failed\n${TRACE}`));
  expect(within).toMatchObject({
    message: 'failed',
    error: { type: 'KeyError', message: '1', stack_trace: TRACE, culprit: 'shop/pay.py in charge' },
    app_logs: { pattern: 'failed' },
  });
});

it.each([
  ['success', 25, 'success', 25],
  ['level 35', 35, 'level 35', 35],
  ['alert', 60, 'alert', 60],
  ['info', 21, 'info', 21],
  ['fatal', undefined, 'critical', 50],
])('reads the level %s with the number %s', async (word, number, level, severity) => {
  const event = { kind: 'event', ...(number === undefined ? {} : { severity: number }) };
  const source = await read(ready('x', { log: { level: word }, event }));
  expect(field(source, 'log.level')).toBe(level);
  expect(field(source, 'event.severity')).toBe(severity);
});

it('shows text as of files: without colours, and with a sign for NUL, which would stall the engine', async () => {
  const nul = String.fromCharCode(0);
  const trace = `${TRACE}${nul}`;
  const source = await read(
    ready(`\u001b[31mred\u001b[0m${nul}`, { error: { type: 'KeyError', stack_trace: trace } }),
  );
  expect(field(source, 'message')).toBe('red␀');
  expect(field(source, 'error.stack_trace')).toBe(`${TRACE}␀`);
});

it('goes by what people said about the service', async () => {
  const services = {
    'app_logs.shop': { ...readByRows([]), frames: { own: [], library: ['/srv/shop'] } },
  };
  const trace = TRACE.replace('  File', '  File "/srv/app/main.py", line 1, in run\n    y()\n  File');
  const document = ready('failed', { error: { type: 'KeyError', stack_trace: trace } });
  expect(field(await read(document), 'error.culprit')).toBe('shop/pay.py in charge');
  expect(field(await read(document, services), 'error.culprit')).toBe('app/main.py in run');
});

it('keeps what is only said to be ready', async () => {
  const source = await read(ready(17));
  expect(field(source, 'event.kind')).toBe('pipeline_error');
});
