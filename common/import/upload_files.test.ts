import { gzipSync } from 'zlib';
import type { ImportAnswer, ImportChunk } from '../api/import';
import { openUploads, type UploadFile, type UploadProgress, type UploadsOptions } from './upload';

const SOURCE = { service: 's', namespace: '', timezone: 'UTC', path: '', encoding: 'utf-8' };
const never = new AbortController().signal;

/** A server that takes whole lines; the row of a file is its path and the time its last line. */
class LineServer {
  readonly firsts: ImportChunk[] = [];
  readonly texts = new Map<string, string>();
  chunks = 0;

  take = async (chunk: ImportChunk): Promise<ImportAnswer> => {
    this.chunks++;
    if (chunk.context === null) this.firsts.push(chunk);
    const consumed = chunk.last ? chunk.text.length : chunk.text.lastIndexOf('\n') + 1;
    const { path } = chunk.source;
    const text = (this.texts.get(path) ?? '') + chunk.text.slice(0, consumed);
    this.texts.set(path, text);
    const context = {
      version: 2 as const,
      import: chunk.context?.import ?? chunk.import ?? 'none',
      position: text.length,
      chain: 'c',
      events: 0,
      row: path,
      time: text.trimEnd().split('\n').pop() ?? null,
    };
    return { accepted: 1, duplicate: 0, rejected: 0, reasons: [], consumed, context };
  };
}

function file(name: string, content: string | Uint8Array, modified = 0): UploadFile {
  const bytes = Buffer.from(content);
  return {
    name,
    modified,
    input: {
      size: bytes.length,
      async *read(from) {
        for (let at = from; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
      },
    },
  };
}

function options(
  server: LineServer,
  files: readonly UploadFile[],
  more: Partial<UploadsOptions> = {},
): UploadsOptions {
  return { files, source: SOURCE, anyway: false, sendChunk: server.take, chunkCharacters: 20, ...more };
}

const OLD = 'one é\ntwo\nthree and so on, and so on\n';
const MIDDLE = 'four\nfive 🎉\n';
const NEW = 'six\nseven';
const SET = [file('app.log', NEW), file('app.log.2.gz', gzipSync(OLD)), file('app.log.1', MIDDLE)];
const TOTAL = SET.reduce((sum, { input }) => sum + input.size, 0);

describe('openUploads', () => {
  it('sends a rotated set as one import, the oldest file first, each going on from the one before', async () => {
    const server = new LineServer();
    const upload = await openUploads(options(server, SET));
    const sent = await upload.send(() => undefined, never);
    expect([...server.texts]).toEqual([
      ['app.log.2.gz', OLD],
      ['app.log.1', MIDDLE],
      ['app.log', NEW],
    ]);
    expect(new Set(server.firsts.map((chunk) => chunk.import))).toEqual(new Set([sent.import]));
    expect(server.firsts.map((chunk) => chunk.carry)).toEqual([
      undefined,
      { row: 'app.log.2.gz', time: 'three and so on, and so on' },
      { row: 'app.log.1', time: 'five 🎉' },
    ]);
    expect(sent.source.path).toBe('app.log');
    expect(sent.counts).toEqual({ accepted: server.chunks, duplicate: 0, rejected: 0, reasons: [] });
    expect(sent.files.map(({ source }) => source.path)).toEqual(['app.log.2.gz', 'app.log.1', 'app.log']);
    expect(sent.files.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(server.chunks);
  });

  it('has one progress, in bytes as they are on disk', async () => {
    const seen: UploadProgress[] = [];
    const upload = await openUploads(options(new LineServer(), SET));
    await upload.send((progress) => seen.push(progress), never);
    const bytes = seen.map((progress) => progress.sentBytes);
    expect(bytes).toEqual([...bytes].sort((a, b) => a - b));
    expect(seen.every((progress) => progress.totalBytes === TOTAL)).toBe(true);
    expect(seen[0]?.file).toEqual({ name: 'app.log.2.gz', number: 1, of: 3 });
    expect(seen[seen.length - 1]).toMatchObject({
      sentBytes: TOTAL,
      file: { name: 'app.log', number: 3, of: 3 },
    });
  });

  it('hands nothing on from one log to another', async () => {
    const server = new LineServer();
    await (
      await openUploads(options(server, [file('b.log', NEW), file('a.log', OLD)]))
    ).send(() => undefined, never);
    expect(server.firsts.map((chunk) => [chunk.source.path, chunk.carry])).toEqual([
      ['a.log', undefined],
      ['b.log', undefined],
    ]);
  });

  it('goes on where it stopped, whichever chunk fails', async () => {
    const whole = new LineServer();
    await (await openUploads(options(whole, SET))).send(() => undefined, never);
    for (let failing = 0; failing < whole.chunks; failing++) {
      const server = new LineServer();
      let left = failing;
      const sendChunk: UploadsOptions['sendChunk'] = async (chunk) => {
        if (left-- === 0) throw Object.assign(new Error('no setup'), { statusCode: 409 });
        return server.take(chunk);
      };
      const upload = await openUploads(options(server, SET, { sendChunk }));
      await expect(upload.send(() => undefined, never)).rejects.toThrow('no setup');
      expect(upload.started).toBe(failing > 0);
      const sent = await upload.send(() => undefined, never);
      expect([...server.texts]).toEqual([...whole.texts]);
      expect([server.chunks, sent.counts.accepted]).toEqual([whole.chunks, whole.chunks]);
    }
  });

  it('stops when it is cancelled, and goes on later, whatever has arrived', async () => {
    const whole = new LineServer();
    await (await openUploads(options(whole, SET))).send(() => undefined, never);
    for (let cancelled = 1; cancelled < whole.chunks; cancelled++) {
      const server = new LineServer();
      const controller = new AbortController();
      const sendChunk: UploadsOptions['sendChunk'] = async (chunk) => {
        const answer = await server.take(chunk);
        if (server.chunks === cancelled) controller.abort();
        return answer;
      };
      const upload = await openUploads(options(server, SET, { sendChunk }));
      await expect(upload.send(() => undefined, controller.signal)).rejects.toMatchObject({
        name: 'AbortError',
      });
      expect(server.chunks).toBe(cancelled);
      await upload.send(() => undefined, never);
      expect([...server.texts]).toEqual([...whole.texts]);
    }
  });

  it('decodes each file by its own encoding', async () => {
    const server = new LineServer();
    const files = [
      file('a.log', Buffer.from('café\n', 'latin1')),
      file('b.log.gz', gzipSync(Buffer.from('\ufeffcafé\n', 'utf16le'))),
      file('c.log', Buffer.concat([Buffer.from('é \xe9\n', 'latin1'), Buffer.from('é')])),
    ];
    const sent = await (await openUploads(options(server, files))).send(() => undefined, never);
    expect([...server.texts.values()]).toEqual(['café\n', 'café\n', '\udce9 \udce9\né']);
    expect(sent.files.map(({ source }) => source.encoding)).toEqual(['windows-1252', 'utf-16le', 'utf-8']);
  });

  it('says which archive ends too early, and keeps what came before', async () => {
    const server = new LineServer();
    const archive = gzipSync(OLD.repeat(50));
    const files = [file('app.log', NEW), file('app.log.1.gz', archive.subarray(0, archive.length - 4))];
    const sent = await (await openUploads(options(server, files))).send(() => undefined, never);
    expect([...server.texts.values()]).toEqual([OLD.repeat(50), NEW]);
    expect(sent.counts.reasons).toEqual([expect.stringMatching(/^app\.log\.1\.gz: .*ends too early/)]);
  });

  it('leaves empty files out, unless there is nothing else', async () => {
    const server = new LineServer();
    const empty = [
      file('app.log', ''),
      file('app.log.2.gz', gzipSync('')),
      file('app.log.3.gz', gzipSync(OLD).subarray(0, 10)),
    ];
    const upload = await openUploads(options(server, [...empty, file('app.log.1', MIDDLE)]));
    expect(upload.refusal).toBeNull();
    const sent = await upload.send(() => undefined, never);
    expect([...server.texts]).toEqual([['app.log.1', MIDDLE]]);
    expect(sent.counts.reasons.map((reason) => reason.split(':')[0])).toEqual([
      'app.log.3.gz',
      'app.log.2.gz',
    ]);
    expect((await openUploads(options(server, empty))).refusal).toContain('empty');
  });

  it('refuses all when one is no log, and names it', async () => {
    const server = new LineServer();
    const files = [file('app.log', NEW), file('logs.zip', 'PK\u0003\u0004')];
    expect((await openUploads(options(server, files))).refusal).toMatch(/^logs\.zip: This is a zip archive/);
    expect((await openUploads(options(server, [file('a.gz', gzipSync(gzipSync(OLD)))]))).refusal).toContain(
      'gzip',
    );
    expect((await openUploads(options(server, files, { anyway: true }))).refusal).toBeNull();
    expect(server.chunks).toBe(0);
  });
});
