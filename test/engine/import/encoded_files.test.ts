import { gzipSync } from 'zlib';
import { bytesOfText } from '../../../common/import/bytes/encode_text';
import { RECORDS_LOG } from '../../faults/sample_traceback_log';
import { freshService, importBytes, storedEvents, textOf, type StoredEvent } from './import_text';
import { installEngineAssets } from './installed_engine';
import { engineClient } from '../support/engine_client';

const client = engineClient();

beforeAll(() => installEngineAssets(client));
afterAll(() => client.close());

async function imported(bytes: Uint8Array, chunkCharacters?: number) {
  const service = freshService();
  const { counts, source } = await importBytes(client, service, bytes, { anyway: false, chunkCharacters });
  return { service, counts, source, events: await storedEvents(client, service) };
}

/** The file's bytes as the documents give them back: exact ones where they are kept, else the text's. */
function bytesOf(events: readonly StoredEvent[], encoding: string): Buffer {
  return Buffer.concat(
    events.map(({ text, eol, originalBytes }) =>
      originalBytes === null
        ? Buffer.from(bytesOfText(text + eol, encoding) ?? [])
        : Buffer.from(originalBytes, 'base64'),
    ),
  );
}

describe('archives of gzip', () => {
  const half = RECORDS_LOG.length >> 1;
  const members = [gzipSync(RECORDS_LOG.slice(0, half)), gzipSync(RECORDS_LOG.slice(half))];

  it('of several members become the same events as the plain file', async () => {
    const service = freshService();
    const plain = await importBytes(client, service, RECORDS_LOG);
    const packed = await importBytes(client, service, Buffer.concat(members), { anyway: false });
    expect(packed.counts).toEqual({ ...plain.counts, accepted: 0, duplicate: plain.counts.accepted });
    expect(textOf(await storedEvents(client, service))).toBe(RECORDS_LOG);
  });

  it('that are cut are imported as far as they go, and completed later', async () => {
    const service = freshService();
    const archive = Buffer.concat(members);
    const cut = archive.subarray(0, archive.length - 40);
    const first = await importBytes(client, service, cut, { anyway: false });
    expect(first.counts.reasons).toEqual([expect.stringContaining('ends too early')]);
    const before = textOf(await storedEvents(client, service));
    expect(before.length).toBeGreaterThan(half);
    expect(RECORDS_LOG.startsWith(before)).toBe(true);
    const whole = await importBytes(client, service, archive, { anyway: false });
    expect(whole.counts.reasons).toEqual([]);
    expect(textOf(await storedEvents(client, service))).toBe(RECORDS_LOG);
  });
});

describe('encodings', () => {
  const log =
    '2030-01-02 03:04:05,678 - shop - INFO - déjà vu\r\n2030-01-02 03:04:06,678 - shop - ERROR - “ça” 10 €\n';

  it.each([
    ['utf-16le', 'UTF-16 without a mark'],
    ['utf-16be', 'UTF-16 without a mark'],
    ['windows-1252', 'one byte a letter'],
  ])('%s: %s', async (encoding) => {
    const bytes = Buffer.from(bytesOfText(log, encoding) ?? []);
    const { source, events } = await imported(bytes, 20);
    expect(source.encoding).toBe(encoding);
    expect(events.map(({ source: { message } }) => message)).toEqual(['déjà vu', '“ça” 10 €']);
    expect(events[0]?.source).toMatchObject({ app_logs: { encoding } });
    expect(bytesOf(events, encoding).equals(bytes)).toBe(true);
  });

  it('UTF-16 with halves of characters comes back byte by byte', async () => {
    const text = `${log}2030-01-02 03:04:07,678 - shop - INFO - half \ud83c and \udf89\udc80\n`;
    const bytes = Buffer.from(text, 'utf16le');
    const { events } = await imported(bytes);
    expect(textOf(events)).toBe(text.replace(/\p{Surrogate}/gu, '\ufffd'));
    expect(bytesOf(events, 'utf-16le').equals(bytes)).toBe(true);
  });
});

describe('invalid UTF-8', () => {
  const lines = [
    Buffer.from('2030-01-02 03:04:05,678 - shop - INFO - 한국어 é 🎉\n'),
    Buffer.from('2030-01-02 03:04:06,678 - shop - INFO - caf\xe9 cr\xe8me\r\n', 'latin1'),
    Buffer.from('  and its continuation \xff\x00\x80\r\n', 'latin1'),
    Buffer.from('2030-01-02 03:04:07,678 - shop - INFO - \xed\xa0\x80 \xc0\xaf \xf0\x9f\x8e\n', 'latin1'),
    Buffer.from('2030-01-02 03:04:08,678 - shop - INFO - fine\n'),
  ];
  const bytes = Buffer.concat(lines);

  it('is shown as far as it is text, and comes back byte by byte', async () => {
    const { source, counts, events } = await imported(bytes, 30);
    expect([source.encoding, counts.rejected]).toEqual(['utf-8', 0]);
    expect(events.map(({ text }) => text)).toEqual([
      '2030-01-02 03:04:05,678 - shop - INFO - 한국어 é 🎉',
      '2030-01-02 03:04:06,678 - shop - INFO - caf\ufffd cr\ufffdme\r\n  and its continuation \ufffd\u0000\ufffd',
      '2030-01-02 03:04:07,678 - shop - INFO - \ufffd\ufffd\ufffd \ufffd\ufffd \ufffd\ufffd\ufffd',
      '2030-01-02 03:04:08,678 - shop - INFO - fine',
    ]);
    expect(events[1]?.source.message).toContain('caf\ufffd cr\ufffdme');
    expect(events.map(({ originalBytes }) => originalBytes !== null)).toEqual([false, true, true, false]);
    expect(bytesOf(events, 'utf-8').equals(bytes)).toBe(true);
  });

  it('is the same however it is cut and sent again', async () => {
    const { service, events } = await imported(bytes);
    const again = await importBytes(client, service, bytes, { chunkCharacters: 7 });
    expect([again.counts.accepted, again.counts.duplicate]).toEqual([0, events.length]);
    // Cut within the last, invalid character of the third event, and within its line end.
    for (const missing of [Buffer.byteLength(lines[4] ?? '') + 1, Buffer.byteLength(lines[4] ?? '') + 2, 3]) {
      const grown = freshService();
      await importBytes(client, grown, bytes.subarray(0, bytes.length - missing));
      await importBytes(client, grown, bytes);
      const stored = await storedEvents(client, grown);
      expect(stored.map(({ text, originalBytes }) => [text, originalBytes])).toEqual(
        events.map(({ text, originalBytes }) => [text, originalBytes]),
      );
    }
  });

  it('beyond the beginning of a large file is still kept', async () => {
    const many = Buffer.concat([Buffer.alloc(70_000, lines[4]), Buffer.from('\n'), ...lines]);
    const { source, events } = await imported(many);
    expect(source.encoding).toBe('utf-8');
    expect(bytesOf(events, 'utf-8').equals(many)).toBe(true);
  });

  it('of a progress bar that is redrawn, with NULs and a long line, is harmed by nothing', async () => {
    const bar = Array.from({ length: 100 }, (_, i) => `\r${i} %|\u001b[32m${'█'.repeat(i)}\u001b[0m`).join(
      '',
    );
    const odd = Buffer.concat([
      Buffer.from(`2030-01-02 03:04:05,678 - shop - INFO - start${bar}\r\n\u0000\u0000\n`),
      Buffer.from(`2030-01-02 03:04:06,678 - shop - INFO - ${'é'.repeat(600_000)}`),
      Buffer.from([0xff, 0x0a]),
    ]);
    const { events } = await imported(odd);
    expect(bytesOf(events, 'utf-8').equals(odd)).toBe(true);
  });
});
