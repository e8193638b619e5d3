import { freshService, importBytes, storedEvents, textOf, type StoredEvent } from './import_text';
import { installEngineAssets } from './installed_engine';
import { engineClient } from '../support/engine_client';

const client = engineClient();

beforeAll(() => installEngineAssets(client));
afterAll(() => client.close());

async function imported(bytes: string | Uint8Array, name?: string) {
  const service = freshService(name);
  const { counts, source } = await importBytes(client, service, bytes);
  return { counts, source, events: await storedEvents(client, service) };
}

/** An event's bytes as its document gives them back. */
function exactBytes({ text, eol, originalBytes }: StoredEvent): Buffer {
  return originalBytes === null ? Buffer.from(text + eol) : Buffer.from(originalBytes, 'base64');
}

describe('files that are not as one would like them', () => {
  it('names of services with spaces, capitals, - and /', async () => {
    for (const name of ['My Shop', 'my-shop', 'shop/eu', 'Läden', '"quoted\\']) {
      const { events } = await imported('2030-01-02 03:04:05,678 - a - INFO - x\n', name);
      expect(events).toHaveLength(1);
      expect(JSON.stringify(events[0]?.source)).toContain(JSON.stringify(name).slice(1, -1));
    }
  });

  it('messages with HTML, control characters, NULs and right-to-left marks', async () => {
    const log =
      '2030-01-02 03:04:05,678 - a - INFO - <script>alert(1)</script> \u0000\u0001\u001b[31m \u202e \u2028 "\\\n';
    const { events } = await imported(log);
    expect(textOf(events)).toBe(log);
  });

  // A NUL that begins or ends a value of a wildcard field keeps the engine's indexing thread busy for ever.
  it('control characters everywhere, NULs at either end of a line', async () => {
    const codes = Array.from({ length: 2000 }, (_, i) => (i % 40 === 39 ? 10 : i % 23 === 13 ? 12 : i % 23));
    const log = `\u0000INFO:root:\u0000\u0000a\u0000\n${String.fromCharCode(...codes)}`;
    const { counts, events } = await imported(log);
    expect(counts.rejected).toBe(0);
    expect(textOf(events)).toBe(log);
  });

  it('no line that any format reads', async () => {
    const log = Array.from({ length: 50 }, (_, i) => `just words ${i}`).join('\n');
    const { counts, events } = await imported(log);
    expect(counts.accepted).toBe(50);
    expect(textOf(events)).toBe(log);
    expect(events.every(({ source }) => JSON.stringify(source).includes('"kind":"pipeline_error"'))).toBe(
      true,
    );
  });

  it('a line of 1 MB, and one of 5 MB', async () => {
    const long = `2030-01-02 03:04:05,678 - a - INFO - ${'x'.repeat(1_000_000)}\n`;
    const longer = `2030-01-02 03:04:06,678 - a - INFO - ${'yö'.repeat(2_000_000)}\n`;
    const { counts, events } = await imported(
      `${long}short\n${longer}2030-01-02 03:04:07,678 - a - INFO - z`,
    );
    expect(counts.rejected).toBe(0);
    expect(textOf(events)).toBe(`${long}short\n${longer}2030-01-02 03:04:07,678 - a - INFO - z`);
    expect(events.filter((event) => event.continued).length).toBeGreaterThan(4);
  });

  it('CRLF, and a last line without an end', async () => {
    const log = '2030-01-02 03:04:05,678 - a - INFO - x\r\nmore\r\n2030-01-02 03:04:06,678 - a - INFO - y';
    const { events } = await imported(log);
    expect(events.map(({ text, eol }) => [text, eol])).toEqual([
      ['2030-01-02 03:04:05,678 - a - INFO - x\r\nmore', '\r\n'],
      ['2030-01-02 03:04:06,678 - a - INFO - y', ''],
    ]);
  });

  it('UTF-16 and byte-order marks', async () => {
    const log = '2030-01-02 03:04:05,678 - a - INFO - é🎉\n2030-01-02 03:04:06,678 - a - INFO - y\n';
    const little = Buffer.from(`\ufeff${log}`, 'utf16le');
    const variants: Array<[Uint8Array, string]> = [
      [little, 'utf-16le'],
      [Buffer.from(little).swap16(), 'utf-16be'],
      [Buffer.from(`\ufeff${log}`), 'utf-8'],
    ];
    for (const [bytes, encoding] of variants) {
      const { source, events } = await imported(bytes);
      expect(source.encoding).toBe(encoding);
      expect(textOf(events)).toBe(log);
    }
  });

  it('nothing in it, and nothing but bytes', async () => {
    const empty = await imported('');
    expect([empty.counts.accepted, empty.events]).toEqual([0, []]);
    const bytes = Uint8Array.from({ length: 5_000 }, (_, i) => (i * i * 31 + (i >> 3)) & 0xff);
    const { counts, events } = await imported(bytes);
    expect(counts.rejected).toBe(0);
    expect(Buffer.concat(events.map(exactBytes)).equals(bytes)).toBe(true);
  });

  it('one event that the mapping refuses: it is kept as a line that could not be read, its neighbours as they are', async () => {
    const service = freshService();
    const name = `logs-app_logs.${service}-default`;
    await client.indices.createDataStream({ name });
    // What a user's own component may do: a field that not every event fits.
    await client.indices.putMapping({
      index: name,
      properties: { app_logs: { properties: { strange: { type: 'long' } } } },
    });
    await client.ingest.putPipeline({
      id: `strange-${service}`,
      processors: [{ set: { if: "ctx.message == 'bad'", field: 'app_logs.strange', value: 'no number' } }],
    });
    await client.indices.putSettings({
      index: name,
      settings: { 'index.final_pipeline': `strange-${service}` },
    });
    const log = ['one', 'bad', 'two']
      .map((m, i) => `2030-01-02 03:04:0${i},678 - a - INFO - ${m}\n`)
      .join('');
    const { counts } = await importBytes(client, service, log);
    expect([counts.accepted, counts.rejected]).toEqual([3, 0]);
    const events = await storedEvents(client, service);
    expect(textOf(events)).toBe(log);
    expect(events[1]?.source).toMatchObject({ tags: ['mapping_error'], event: { kind: 'pipeline_error' } });
  });
});
