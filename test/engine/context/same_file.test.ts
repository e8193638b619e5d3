import { freshService, importBytes } from '../import/import_text';
import { installEngineAssets } from '../import/installed_engine';
import { around, client, grepAround, inFileOrder, lineEnding } from './around';

beforeAll(() => installEngineAssets(client));
afterAll(() => client.close());

/** Lines of three files; all of them at one of two timestamps. */
const NAMES = ['a.log', 'b.log', 'c.log'];
const textOf = (name: string) =>
  Array.from(
    { length: 60 },
    (_, i) => `2030-01-02 03:04:0${i < 30 ? 5 : 6},000 - shop - INFO - ${name} line ${i}.\n`,
  ).join('');

describe('lines around a line in the same file', () => {
  let service = '';
  beforeAll(async () => {
    service = freshService();
    for (const name of NAMES) await importBytes(client, service, textOf(name), { path: name });
  });

  it.each([0, 1, 2, 29, 30, 57, 59])('are those of grep -C around line %d, at equal times too', async (i) => {
    const line = await lineEnding(service, `b.log line ${i}.`);
    const answer = await around(line, { within: 'file' });
    expect(inFileOrder(answer)).toEqual(grepAround(textOf('b.log'), `line ${i}\\.`, 5));
    expect([answer.newerNext === null, answer.olderNext === null]).toEqual([i >= 54, i <= 5]);
    expect(answer.partial).toBeNull();
  });

  it('go on in both directions, each line once, to the beginning and the end of the file', async () => {
    const line = await lineEnding(service, 'c.log line 31.');
    const found = inFileOrder(await around(line, { newer: 3, older: 7 }));
    let { newerNext, olderNext } = await around(line, { newer: 3, older: 7 });
    while (newerNext !== null || olderNext !== null) {
      const more = await around(line, {
        newer: newerNext ? 11 : 0,
        older: olderNext ? 4 : 0,
        newerAfter: newerNext ? [...newerNext] : null,
        olderAfter: olderNext ? [...olderNext] : null,
      });
      const { before, after } = inFileOrder(more);
      found.before.unshift(...before);
      found.after.push(...after);
      ({ newerNext, olderNext } = more);
    }
    expect([...found.before, line.text, ...found.after].join('\n') + '\n').toBe(textOf('c.log'));
  });

  it('are the default, and what else there is to choose is said', async () => {
    const answer = await around(await lineEnding(service, 'a.log line 7.'));
    expect(answer.within).toBe('file');
    expect(answer.available).toEqual(['file', 'service', 'all']);
    expect(answer.newer.every(({ path }) => path === 'a.log')).toBe(true);
  });

  it('cannot be had within what the line lacks, or when the line is gone', async () => {
    const line = await lineEnding(service, 'a.log line 7.');
    await expect(around(line, { within: 'process' })).rejects.toMatchObject({ statusCode: 400 });
    await expect(around({ ...line, id: 'gone' })).rejects.toMatchObject({ statusCode: 404 });
  });

  it('are of the whole service, or of everything, in the order of the page', async () => {
    const line = await lineEnding(service, 'b.log line 29.');
    const { before, after } = inFileOrder(await around(line, { within: 'service', older: 29, newer: 31 }));
    const place = (text: string) => text.slice(-14);
    expect(before.map(place)).toEqual(Array.from({ length: 29 }, (_, i) => place(` b.log line ${i}.`)));
    // At the same second c.log follows, then comes the next second of a.log.
    expect(after.slice(0, 30).map(place)).toEqual(
      Array.from({ length: 30 }, (_, i) => place(` c.log line ${i}.`)),
    );
    expect(after[30]).toContain('a.log line 30.');
    const all = await around(line, { within: 'all', older: 29, newer: 31 });
    expect(inFileOrder(all)).toEqual({ before, after });
  });
});

describe('lines around a line of a file that is not so simple', () => {
  const TRACEBACK = [
    'Traceback (most recent call last):',
    '  File "/srv/app/shop/payment.py", line 118, in charge',
    '    response = self.session.post(url)',
    'ConnectionError: no answer from 결제',
  ].join('\n');
  const RECORDS = Array.from({ length: 20 }, (_, i) => {
    const end = i % 4 === 1 ? '\n\n\n' : i % 4 === 2 ? `\n${TRACEBACK}\n` : '\n';
    return `2030-01-02 03:04:${String(i).padStart(2, '0')},000 - shop - INFO - ünï 장바구니 ${i}.${end}`;
  });

  it.each(['\n', '\r\n'])(
    'hold every byte between them, blank lines and tracebacks too (%j)',
    async (eol) => {
      const text = `first line without a time\n${RECORDS.join('')}`.replace(/\n/g, eol);
      const service = freshService();
      await importBytes(client, service, text);
      const line = await lineEnding(service, '장바구니 8.');
      const { before, after } = inFileOrder(await around(line, { older: 5, newer: 5 }));
      const got = [...before, line.text, ...after].join(eol);
      expect(text).toContain(got);
      const grep = grepAround(text, '장바구니 8\\.', 5);
      expect(got).toContain(
        [...grep.before, `${line.text}${eol === '\n' ? '' : '\r'}`, ...grep.after].join('\n'),
      );
      const all = inFileOrder(await around(line, { older: 500, newer: 500 }));
      expect([...all.before, line.text, ...all.after].join(eol).length).toBe(text.length - eol.length);
    },
  );

  it('go on over what a later import added, and show its provisional end once', async () => {
    const service = freshService();
    const text = RECORDS.join('');
    const parts = [RECORDS.slice(0, 7).join(''), RECORDS.slice(0, 15).join('').slice(0, -9), text];
    for (const part of parts) await importBytes(client, service, part);
    const line = await lineEnding(service, '장바구니 9.\n\n');
    const { before, after } = inFileOrder(await around(line, { older: 50, newer: 50 }));
    expect(`${[...before, line.text, ...after].join('\n')}\n`).toBe(text);
  });

  it('are the same in a file that was imported as UTF-16', async () => {
    const service = freshService();
    const text = RECORDS.join('');
    await importBytes(client, service, Buffer.from(`\ufeff${text}`, 'utf16le'));
    const line = await lineEnding(service, '장바구니 8.');
    const { before, after } = inFileOrder(await around(line, { older: 50, newer: 50 }));
    expect(`${[...before, line.text, ...after].join('\n')}\n`).toBe(text);
  });
});
