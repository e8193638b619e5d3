import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { bytesOfText } from '../../../common/import/bytes/encode_text';
import { RECORDS_LOG } from '../../faults/sample_traceback_log';
import { freshService, importBytes } from '../import/import_text';
import { installEngineAssets } from '../import/installed_engine';
import { reparseAll, storeOn } from '../reparse/stored_service';
import { engineClient } from '../support/engine_client';
import { allOf, exported, openPointsInTime, refreshService } from './exported';

const client = engineClient();
const LOGS = join(__dirname, '../../logs');
const files = readdirSync(LOGS, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.log'))
  .sort();

/** Which service holds a file: files that begin alike share the documents of their beginning, so each is in another one. */
const serviceOf = new Map<string, string>();

beforeAll(async () => {
  await installEngineAssets(client);
  const taken: Array<{ readonly service: string; readonly beginnings: Set<string> }> = [];
  for (const name of files) {
    const bytes = readFileSync(join(LOGS, name));
    const [beginning = ''] = bytes.toString('latin1').split('\n', 1);
    let place = taken.find(({ beginnings }) => !beginnings.has(beginning));
    if (!place) taken.push((place = { service: freshService(), beginnings: new Set() }));
    place.beginnings.add(beginning);
    serviceOf.set(name, place.service);
    await importBytes(client, place.service, bytes, { chunkCharacters: 10_000, path: name });
  }
  for (const { service } of taken) await refreshService(client, service);
}, 300_000);
afterAll(() => client.close());

/** Imports a file in small chunks, and gives what an export makes of it. */
async function thereAndBack(bytes: Uint8Array) {
  const service = freshService();
  await importBytes(client, service, bytes, bytes.length < 100_000 ? { chunkCharacters: 3_000 } : {});
  await refreshService(client, service);
  return { service, ...(await exported(client, { scope: allOf(service), format: 'text' })) };
}

function expectSame(found: Buffer, expected: Uint8Array): void {
  if (!found.equals(expected))
    expect(found.toString('latin1')).toBe(Buffer.from(expected).toString('latin1'));
}

describe('a whole imported file comes back byte by byte', () => {
  it('has files to try', () => {
    expect(files.length).toBeGreaterThan(100);
  });

  it.each(files)('%s', async (name) => {
    const bytes = readFileSync(join(LOGS, name));
    const scope = {
      ...allOf(serviceOf.get(name) ?? ''),
      filter: [{ term: { 'log.file.path': name } }],
    };
    const { bytes: back, end, begin } = await exported(client, { scope, format: 'text' });
    expectSame(back, bytes);
    expect(begin).toMatchObject({ file: name, mixed: false, frozen: true });
    expect(end).toMatchObject({ lines: begin.total, total: begin.total, truncated: false, whole: true });
  });

  const line = (text: string, second = 1) => `2030-01-02 03:04:0${second},678 - shop - INFO - ${text}`;
  const odd: Array<[string, Uint8Array]> = [
    ['no line end at the end', Buffer.from(`${line('a')}\n${line('b', 2)}`)],
    ['CRLF', Buffer.from(`${line('a')}\r\n${line('b', 2)}\r\n`)],
    [
      'line ends of all kinds',
      Buffer.from(`${line('a')}\r\n${line('b', 2)}\n\r\n\n${line('c', 3)}\rdrawn over\r`),
    ],
    ['a record after a lone CR', Buffer.from(`${line('a')}\n10 %\r20 %\r${line('b', 2)}\nend\n`)],
    ['blank lines before, between and after', Buffer.from(`\n\n${line('a')}\n\n\n${line('b', 2)}\n\n`)],
    ['nothing but blank lines', Buffer.from('\n\n \n\r\n')],
    ['a UTF-8 mark', Buffer.from(`\ufeff${line('é 한국어')}\n${line('b', 2)}\n`)],
    [
      'a UTF-8 mark and invalid bytes',
      Buffer.concat([Buffer.from('\ufeff'), Buffer.from([0x66, 0xff, 0x0a])]),
    ],
    ['UTF-16LE with a mark', Buffer.from(`\ufeff${line('é🎉')}\r\n${line('b', 2)}\r\n`, 'utf16le')],
    ['UTF-16BE with a mark', Buffer.from(`\ufeff${line('é🎉')}\n${line('b', 2)}`, 'utf16le').swap16()],
    ['UTF-16LE without a mark', Buffer.from(`${line('abc')}\n${line('b', 2)}\n`, 'utf16le')],
    [
      'UTF-16 with half a character',
      Buffer.from(`\ufeff${line('half \ud83c')}\n${line('b', 2)}\n`, 'utf16le'),
    ],
    [
      'windows-1252',
      Buffer.from(bytesOfText(`${line('“ça” 10 €')}\r\n${line('é', 2)}\n`, 'windows-1252') ?? []),
    ],
    ['invalid UTF-8', Buffer.from(`${line('é')}\nÃ©`, 'latin1')],
    [
      'invalid and valid UTF-8',
      Buffer.concat([Buffer.from(`${line('é')}\n`), Buffer.from('caf\xe9 \xed\xa0\x80\n', 'latin1')]),
    ],
    ['NULs, escapes and bidi marks', Buffer.from(`\0${line('\0\u0001\u001b[31m\u202e\u2028')}\0\n\0`)],
    ['bytes', Uint8Array.from({ length: 5_000 }, (_, i) => (i * i * 31 + (i >> 3)) & 0xff)],
    ['a line of 3 MB', Buffer.from(`${line('yö'.repeat(1_000_000))}\n${line('b', 2)}\n`)],
    [
      '2,000 lines below one record',
      Buffer.from(`${line('a')}\n${'  more\n'.repeat(2_000)}${line('b', 2)}\n`),
    ],
  ];
  it.each(odd)('%s', async (_what, bytes) => {
    const { bytes: back, end } = await thereAndBack(bytes);
    expectSame(back, bytes);
    expect(end?.whole).toBe(true);
  });

  it('also one that grew, and one that was imported twice', async () => {
    const service = freshService();
    const whole = Buffer.from(`\ufeff${RECORDS_LOG}`);
    await importBytes(client, service, whole.subarray(0, 400));
    await importBytes(client, service, whole);
    await importBytes(client, service, whole);
    await refreshService(client, service);
    const { bytes, end } = await exported(client, { scope: allOf(service), format: 'text' });
    expectSame(bytes, whole);
    expect(end?.whole).toBe(true);
  });

  it('also after it was read in another way', async () => {
    const service = freshService();
    const whole = Buffer.concat([
      Buffer.from(`\ufeff${line('a')}\ncaf`),
      Buffer.from('\xe9 \xff\x00\x80\r\n', 'latin1'),
      Buffer.from(`${line('b', 2)}\n`),
    ]);
    const { import: imported } = await importBytes(client, service, whole);
    await refreshService(client, service);
    await reparseAll(storeOn(client), { selection: { import: imported }, timezone: 'Asia/Seoul' });
    await refreshService(client, service);
    const { bytes, end } = await exported(client, { scope: allOf(service), format: 'text' });
    expectSame(bytes, whole);
    expect(end?.whole).toBe(true);
  });

  it('and leaves nothing behind in the engine', async () => {
    expect(await openPointsInTime()).toBe(0);
  });
});

describe('more or less than one file', () => {
  const of = (name: string, second: number, end = '\n') =>
    `2030-01-02 03:04:0${second},678 - ${name} - INFO - ${name}${second}${end}`;

  it('several files are woven by time, and a line without an end gets one', async () => {
    const service = freshService();
    await importBytes(client, service, of('a', 1) + of('a', 4, ''), { path: 'a.log' });
    await importBytes(client, service, of('b', 2) + of('b', 5), { path: 'b.log' });
    await refreshService(client, service);
    const scope = allOf(service);
    const oldest = await exported(client, { scope, format: 'text' });
    expect(oldest.bytes.toString()).toBe(of('a', 1) + of('b', 2) + of('a', 4) + of('b', 5));
    expect(oldest.begin.file).toBeNull();
    expect(oldest.end?.whole).toBe(false);
    const newest = await exported(client, { scope, format: 'text', order: 'newest' });
    expect(newest.bytes.toString()).toBe(of('b', 5) + of('a', 4) + of('b', 2) + of('a', 1));
  });

  it('two files that had the same name one after the other are not torn apart', async () => {
    const service = freshService();
    const [first, second] = [of('old', 1) + of('old', 2) + of('old', 3), of('new', 5) + of('new', 6)];
    await importBytes(client, service, first);
    await importBytes(client, service, second);
    await refreshService(client, service);
    const both = await exported(client, { scope: allOf(service), format: 'text' });
    expect(both.bytes.toString()).toBe(first + second);
    expect(both.end?.whole).toBe(false);
    const scope = { ...allOf(service), from: '2030-01-02T03:04:02Z' };
    const part = await exported(client, { scope, format: 'text' });
    expect(part.bytes.toString()).toBe(of('old', 2) + of('old', 3) + second);
  });

  it('files of several encodings come as UTF-8, and it is said', async () => {
    const service = freshService();
    await importBytes(client, service, Buffer.from(`\ufeff${of('é', 1)}`, 'utf16le'), { path: 'a.log' });
    await importBytes(client, service, of('é', 2), { path: 'b.log' });
    await refreshService(client, service);
    const { bytes, begin } = await exported(client, { scope: allOf(service), format: 'text' });
    expect(bytes.toString()).toBe(of('é', 1) + of('é', 2));
    expect(begin).toMatchObject({ encoding: 'utf-8', mixed: true });
  });

  it('lines out of a file keep their bytes, without its mark', async () => {
    const service = freshService();
    const bytes = Buffer.concat([
      Buffer.from(`\ufeff${of('a', 1)}`),
      Buffer.from('2030-01-02 03:04:02,000 - b - ERROR - caf\xe9\n', 'latin1'),
      Buffer.from(of('c', 3)),
    ]);
    await importBytes(client, service, bytes);
    await refreshService(client, service);
    const lines = await exported(client, { scope: allOf(service), format: 'text', order: 'newest' });
    expect(lines.bytes.toString('latin1')).toBe(
      `${of('c', 3)}2030-01-02 03:04:02,000 - b - ERROR - caf\xe9\n${of('a', 1)}`,
    );
  });

  it('nothing is an empty file', async () => {
    const { bytes, end } = await exported(client, { scope: allOf('nobody'), format: 'text' });
    expect(bytes).toHaveLength(0);
    expect(end).toEqual({ lines: 0, total: 0, truncated: false, whole: false, rebuilt: 0 });
  });
});
