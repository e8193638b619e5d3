import type { ImportAnswer, ImportChunk, ImportContext } from '../api/import';
import { openUpload, type UploadOptions, type UploadProgress } from './upload';

const SOURCE = { service: 's', namespace: '', timezone: 'UTC', path: 'app.log', encoding: 'utf-8' };
const QUICK = { budgetMs: 500, firstMs: 1, longestMs: 2 };

/** A server that takes whole lines, and remembers what it took. */
class LineServer {
  readonly chunks: ImportChunk[] = [];
  text = '';

  take = async (chunk: ImportChunk): Promise<ImportAnswer> => {
    this.chunks.push(chunk);
    const consumed = chunk.last ? chunk.text.length : chunk.text.lastIndexOf('\n') + 1;
    this.text += chunk.text.slice(0, consumed);
    const context: ImportContext = {
      version: 2,
      import: chunk.context?.import ?? chunk.import ?? 'none',
      position: this.text.length,
      chain: 'c',
      events: 0,
      row: null,
      time: null,
    };
    return { accepted: 1, duplicate: 0, rejected: 0, reasons: ['r'], consumed, context };
  };
}

function options(bytes: Uint8Array, server: LineServer, more: Partial<UploadOptions> = {}): UploadOptions {
  return {
    input: {
      size: bytes.length,
      async *read(from) {
        for (let at = from; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
      },
    },
    source: SOURCE,
    anyway: false,
    sendChunk: server.take,
    chunkCharacters: 20,
    patience: QUICK,
    ...more,
  };
}

const never = new AbortController().signal;
const LOG = 'first line é\nsecond 🎉\na line that is much longer than any chunk may be at first\nend';

describe('openUpload', () => {
  it('sends all of a file in order, each chunk with the context of the last answer', async () => {
    const server = new LineServer();
    const seen: UploadProgress[] = [];
    const upload = await openUpload(options(Buffer.from(LOG), server));
    const sent = await upload.send((progress) => seen.push(progress), never);
    expect(server.text).toBe(LOG);
    expect(server.chunks.map((chunk) => chunk.last)).toEqual([
      ...Array(server.chunks.length - 1).fill(false),
      true,
    ]);
    expect(server.chunks.slice(1).every((chunk) => chunk.context?.import === sent.import)).toBe(true);
    expect(server.chunks[0]?.import).toMatch(/^[0-9a-f]{32}$/);
    expect(sent.counts).toEqual({
      accepted: server.chunks.length,
      duplicate: 0,
      rejected: 0,
      reasons: ['r'],
    });
    expect(seen[seen.length - 1]).toMatchObject({
      sentBytes: Buffer.byteLength(LOG),
      totalBytes: Buffer.byteLength(LOG),
    });
  });

  it('decodes UTF-16, and says so to the server', async () => {
    const server = new LineServer();
    const upload = await openUpload(options(Buffer.from(`\ufeff${LOG}`, 'utf16le'), server));
    await upload.send(() => undefined, never);
    expect(server.text).toBe(LOG);
    expect(server.chunks.every((chunk) => chunk.source.encoding === 'utf-16le')).toBe(true);
  });

  it('refuses an empty and a binary file before anything is sent, unless asked for', async () => {
    const server = new LineServer();
    const noise = Uint8Array.from({ length: 5000 }, (_, i) => i % 16);
    expect((await openUpload(options(new Uint8Array(), server))).refusal).toContain('empty');
    expect((await openUpload(options(noise, server))).refusal).toContain('binary');
    expect((await openUpload(options(noise, server, { anyway: true }))).refusal).toBeNull();
    expect(server.chunks).toEqual([]);
  });

  it('sends the same chunk again while the server is busy or away', async () => {
    const server = new LineServer();
    const failures: Error[] = [
      Object.assign(new Error('busy'), { body: { statusCode: 429 } }),
      new TypeError('Failed to fetch'),
      Object.assign(new Error('away'), { response: { status: 503 } }),
    ];
    const sendChunk: UploadOptions['sendChunk'] = async (chunk) => {
      const failure = failures.pop();
      if (failure) throw failure;
      return server.take(chunk);
    };
    const upload = await openUpload(options(Buffer.from(LOG), server, { sendChunk }));
    await upload.send(() => undefined, never);
    expect(server.text).toBe(LOG);
  });

  it('gives up at once on what waiting does not mend, and goes on where it stopped', async () => {
    const server = new LineServer();
    let broken = true;
    const sendChunk: UploadOptions['sendChunk'] = async (chunk) => {
      if (broken && server.chunks.length === 2)
        throw Object.assign(new Error('no setup'), { statusCode: 409 });
      return server.take(chunk);
    };
    const upload = await openUpload(options(Buffer.from(LOG), server, { sendChunk }));
    expect(upload.started).toBe(false);
    await expect(upload.send(() => undefined, never)).rejects.toThrow('no setup');
    expect(upload.started).toBe(true);
    broken = false;
    await upload.send(() => undefined, never);
    expect(server.text).toBe(LOG);
  });

  it('stops when it is cancelled, also while it waits to try again', async () => {
    const server = new LineServer();
    const controller = new AbortController();
    const sendChunk: UploadOptions['sendChunk'] = async () => {
      setTimeout(() => controller.abort(), 5);
      throw new TypeError('Failed to fetch');
    };
    const patience = { budgetMs: 60_000, firstMs: 30_000, longestMs: 30_000 };
    const upload = await openUpload(options(Buffer.from(LOG), server, { sendChunk, patience }));
    await expect(upload.send(() => undefined, controller.signal)).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});
