import { readRecord } from '../../../common/formats/read/read_record';
import { timeText } from '../../../common/formats/time/written_time';
import { at, field } from '../../../common/narrow';
import { patternId } from '../../../common/patterns/pattern_id';
import { buildPipeline } from '../../../server/assets/ingest_pipeline/build_pipeline';
import { engineClient } from '../support/engine_client';
import { eventDocument } from '../support/event_document';

const client = engineClient();
afterAll(() => client.close());

/** What the real pipeline makes of events. */
async function read(...events: ReadonlyArray<Parameters<typeof eventDocument>>): Promise<unknown[]> {
  const answer = await client.transport.request<unknown>({
    method: 'POST',
    path: '/_ingest/pipeline/_simulate',
    body: {
      pipeline: buildPipeline('test'),
      docs: events.map((event) => ({ _source: eventDocument(...event) })),
    },
  });
  const docs = at(answer, 'docs');
  if (!Array.isArray(docs)) throw new Error(JSON.stringify(answer));
  return docs.map((doc: unknown) => {
    const source = at(doc, 'doc', '_source');
    if (source === undefined) throw new Error(JSON.stringify(doc));
    return source;
  });
}

const TRACE =
  'Traceback (most recent call last):\n  File "a.py", line 1, in f\n    g()\n    ^^^\nKeyError: \'a\'';

describe('formats', () => {
  const lines = [
    '2030-01-02 03:04:05,678 INFO cache warmed',
    '2030-01-02 03:04:05,678 - ERROR - boom',
    '2030-01-02 03:04:05,678 - shop.cart - WARNING - cart is - empty',
    'INFO:root:table: created',
    'CRITICAL:a.b:',
    '2030-01-02 03:04:05,678 Level 25 odd',
    '2030-01-02 03:04:05.678901 FATAL end',
    '2030-01-02 03:04:05 DEBUG no fraction',
    '2030-01-02 03:04:05,678 INFO',
    'WARNING:py.warnings:x',
    'INFO something',
    'INFO:two words:x',
    ' 2030-01-02 03:04:05,678 INFO indented',
    '2030-13-02 03:04:05,678 INFO no such month',
  ];

  it('are read by the pipeline as by the table', async () => {
    const documents = await read(...lines.map((line): [string] => [line]));
    for (const [i, line] of lines.entries()) {
      const record = readRecord(line);
      const document = documents[i];
      expect({
        line,
        row: field(document, 'app_logs.format') ?? null,
        level: field(document, 'log.level') ?? null,
        logger: field(document, 'log.logger') ?? null,
        message: field(document, 'message'),
        kind: field(document, 'event.kind'),
      }).toEqual({
        line,
        row: record?.row ?? null,
        level: record?.level?.level ?? null,
        logger: record?.values.get('log.logger') ?? null,
        message: record ? line.slice(record.messageAt) : line,
        kind: record ? 'event' : 'pipeline_error',
      });
      if (record?.time) {
        const cut = String(field(document, '@timestamp'));
        expect(new Date(cut).toISOString()).toBe(`${timeText(record.time, null)}Z`);
      }
    }
  });

  it('give Python’s level numbers', async () => {
    const [info, odd, fatal] = await read(
      ['INFO:a:x'],
      ['2030-01-02 03:04:05,678 Level 25 x'],
      ['FATAL:a:x'],
    );
    expect(field(info, 'event.severity')).toBe(20);
    expect(field(odd, 'event.severity')).toBe(25);
    expect(field(fatal, 'event.severity')).toBe(50);
    expect(field(fatal, 'log.level')).toBe('critical');
  });
});

describe('time', () => {
  it.each([
    ['summer', '2030-07-01 12:00:00,000 INFO x', '2030-07-01T10:00:00Z'],
    ['winter', '2030-01-01 12:00:00,000 INFO x', '2030-01-01T11:00:00Z'],
    ['the hour that does not exist', '2030-03-31 02:30:00,000 INFO x', '2030-03-31T01:30:00Z'],
    ['the hour that comes twice', '2030-10-27 02:30:00,000 INFO x', '2030-10-27T00:30:00Z'],
  ])('is local to the zone of the import: %s', async (_name, line, instant) => {
    const [document] = await read([line, { timezone: 'Europe/Berlin' }]);
    expect(field(document, '@timestamp')).toBe(instant);
  });

  it('of a record without one is that of the record before, else when it was read', async () => {
    const [hinted, bare] = await read(
      ['INFO:a:x', { timezone: 'Europe/Berlin', appLogs: { hint: { time: '2030-01-02T03:04:05.678' } } }],
      ['INFO:a:x'],
    );
    expect(field(hinted, '@timestamp')).toBe('2030-01-02T02:04:05.678Z');
    expect(field(hinted, 'app_logs.hint')).toBeUndefined();
    expect(field(bare, '@timestamp')).toBe('2031-01-01T00:00:00.000Z');
  });

  it('that does not exist marks the line, and loses nothing', async () => {
    const [document] = await read(['2030-02-30 03:04:05,678 ERROR x']);
    expect(field(document, 'event.kind')).toBe('pipeline_error');
    expect(String(field(document, 'error.message'))).toContain('FEBRUARY 30');
    expect(field(document, 'log.level')).toBe('error');
    expect(field(document, 'message')).toBe('x');
  });
});

describe('tracebacks', () => {
  it.each([
    ['below a record', `2030-01-02 03:04:05,678 ERROR failed\n${TRACE}`, 'failed', 'KeyError', "'a'"],
    ['as the message', `ERROR:root:${TRACE}\n`, "KeyError: 'a'", 'KeyError', "'a'"],
    ['alone', TRACE, "KeyError: 'a'", 'KeyError', "'a'"],
    [
      'chained',
      `ERROR:root:failed\n${TRACE}\n\nThe above exception was the direct cause of the following exception:\n\nTraceback (most recent call last):\n  File "b.py", line 2, in h\nshop.PaymentError: no\nanswer`,
      'failed',
      'shop.PaymentError',
      'no\nanswer',
    ],
    [
      'of a bare exit',
      'ERROR:root:x\nTraceback (most recent call last):\n  File "a"\nSystemExit: 1',
      'x',
      'SystemExit',
      '1',
    ],
    [
      'without a text',
      'ERROR:root:x\nTraceback (most recent call last):\n  File "a"\nKeyboardInterrupt',
      'x',
      'KeyboardInterrupt',
      undefined,
    ],
    ['after more lines of the message', `ERROR:root:one\ntwo\n\n${TRACE}`, 'one\ntwo', 'KeyError', "'a'"],
  ])('%s', async (_name, event, message, type, text) => {
    const [document] = await read([event]);
    expect(field(document, 'message')).toBe(message);
    expect(field(document, 'error.type')).toBe(type);
    expect(field(document, 'error.message')).toBe(text);
    expect(field(document, 'event.kind')).toBe('event');
    const trace = String(field(document, 'error.stack_trace'));
    expect(event.includes(trace)).toBe(true);
    expect(trace.startsWith('Traceback (most recent call last):')).toBe(true);
  });

  it('are not seen in the middle of a line', async () => {
    const [document] = await read(['INFO:root:saw "Traceback (most recent call last):" in a file']);
    expect(field(document, 'error.stack_trace')).toBeUndefined();
  });
});

describe('hostile and odd text', () => {
  const hostile = [
    '<script>alert(1)</script> & <img src=x onerror=alert(1)>',
    'a\u0000b\u001b[31mred\u001b[0m\u202eevil\u202c\u200b',
    `quotes ' " \` \\ and ${'$'}{jndi:ldap://x} {{{_ingest.timestamp}}} %s ctx.remove('x')`,
    '日本語 😀 لغة',
    '\\n \\t not line ends',
  ];

  it('stays as it is in message and original', async () => {
    const documents = await read(...hostile.map((text): [string] => [`INFO:root:${text}`]));
    for (const [i, text] of hostile.entries()) {
      // NUL is shown by its symbol, because the engine cannot index it, and colours are not shown.
      expect(field(documents[i], 'message')).toBe(
        text.replaceAll('\u0000', '\u2400').replaceAll('\u001b[31m', '').replaceAll('\u001b[0m', ''),
      );
      expect(field(documents[i], 'event.original')).toBe(`INFO:root:${text}`);
    }
  });

  it.each([
    ['one letter', 'a'.repeat(1_000_000)],
    ['digits', '1'.repeat(1_000_000)],
    ['digits and slashes', '1/'.repeat(500_000)],
    ['quotes', "'".repeat(1_000_000)],
    ['open quotes', '"a '.repeat(300_000)],
    ['colons', 'a:'.repeat(500_000)],
    ['lines', 'x\n'.repeat(400_000)],
    ['traceback headers', 'Traceback (most recent call last):\n'.repeat(20_000)],
  ])('a million characters of %s are kept whole', async (_name, text) => {
    const [document] = await read([`2030-01-02 03:04:05,678 INFO ${text}`]);
    expect(String(field(document, 'event.original'))).toHaveLength(text.length + 29);
    expect(field(document, 'log.level')).toBe('info');
    expect(String(field(document, 'app_logs.pattern')).length).toBeLessThanOrEqual(256);
  });

  it('of any other shape is kept with the reason', async () => {
    const answer = await client.transport.request<unknown>({
      method: 'POST',
      path: '/_ingest/pipeline/_simulate',
      body: {
        pipeline: buildPipeline('test'),
        docs: [{ _source: { message: 'not from a sender', event: 7 } }],
      },
    });
    const source = at(answer, 'docs', 0, 'doc', '_source');
    expect(field(source, 'message')).toBe('not from a sender');
    expect(field(source, 'event.kind')).toBe('pipeline_error');
    expect(String(field(source, 'error.message'))).toContain('The pipeline failed');
    expect(field(source, '@timestamp')).toEqual(expect.any(String));
  });
});

describe('patterns', () => {
  it.each([
    ['user 42 took 17ms', 'user <num> took <num>ms'],
    ['from 10.0.0.1:80 to ::1', 'from <ip> to <ip>'],
    ['GET /a/b/c.html 200', 'GET <path> <num>'],
    ['see https://example.com/x/7', 'see <path>'],
    ['order 550e8400-e29b-41d4-a716-446655440000 paid', 'order <uuid> paid'],
    ['key "abc" is \'x y\'', 'key <str> is <str>'],
    ["don't worry", "don't worry"],
    ['at 12:30:01 on 2030-01-02', 'at <time> on <time>'],
    ['object 0xdeadbeef and a3f5c8e1', 'object <hex> and <hex>'],
    ['retry 3/5, load 0.75.', 'retry <num>/<num>, load <num>.'],
    ['item-17 user_5', 'item-<num> user_<num>'],
    ['plain words only', 'plain words only'],
    ['GET /search?q=ada&page=2 by ada', 'GET <path> by ada'],
    ['open C:\\a\\b.txt, ../c and ~/d', 'open <path>, <path> and <path>'],
    ['text/html over HTTP/1.1', 'text/html over HTTP/<num>'],
    ['mail to ada@example.com', 'mail to <email>'],
    ['till 2030-01-02T03:04:05.678+02:00', 'till <time>'],
    ['on 02/Jan/2030:03:04:05 or 01/02/2030', 'on <time> or <time>'],
    ['1,234,567 rows, 1.5e-07 s, -3 %', '<num> rows, <num> s, <num> %'],
    ['customer cus_9fK3jd82kD, commit 12ab34f', 'customer cus_<id>, commit <hex>'],
    ['1.2.3.4 "GET /a?b=c HTTP/1.1" 200 "-" "x/1"', '<ip> "GET <path> HTTP/<num>" <num> <str> <str>'],
    ['"POST /a" and "PUT b" and "AB /c"', '"POST <path>" and <str> and <str>'],
    ["{'a': 1, 'b': [2]}", '{<str>: <num>, <str>: [<num>]}'],
    ['450 rows of <num>', '<num> rows of <num>'],
    ['日本語 😀 7', '日本語 😀 <num>'],
    ['\n\nsecond line 2', 'second line <num>'],
    [`${'word '.repeat(51)}😀`, 'word '.repeat(51)],
  ])('%s', async (message, pattern) => {
    const [first, again] = await read([`INFO:root:${message}`], [`ERROR:x:${message}`]);
    expect(field(first, 'app_logs.pattern')).toBe(pattern);
    expect(field(first, 'app_logs.pattern_id')).toBe(patternId(pattern));
    expect(field(again, 'app_logs.pattern_id')).toBe(field(first, 'app_logs.pattern_id'));
  });
});
