import type { FileSink } from './file_sink';
import { saveExport, type ExportProgress } from './save_export';

const BEGIN = { begin: { total: 3, encoding: 'utf-8', mixed: false, file: null, frozen: true } };
const END = { end: { lines: 3, total: 3, truncated: false, whole: false, rebuilt: 0 } };

/** A stream of frames, dealt out in pieces of `size` bytes. */
function streamOf(frames: readonly unknown[], size: number, tail = ''): ReadableStream<Uint8Array> {
  const bytes = Buffer.from(frames.map((frame) => `${JSON.stringify(frame)}\n`).join('') + tail);
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(at, at + size));
      at += size;
    },
  });
}

function memorySink() {
  const parts: Buffer[] = [];
  let state = 'open';
  const sink: FileSink = {
    write: async (part) => void parts.push(Buffer.from(part)),
    finish: async () => void (state = 'finished'),
    discard: async () => void (state = 'discarded'),
  };
  return { sink, state: () => state, bytes: () => Buffer.concat(parts) };
}

async function saved(frames: readonly unknown[], size = 10, tail = '') {
  const memory = memorySink();
  const progress: ExportProgress[] = [];
  const { signal } = new AbortController();
  const stream = streamOf(frames, size, tail);
  const result = await saveExport(stream, memory.sink, signal, (p) => progress.push(p)).catch(
    (error: unknown) => error,
  );
  return { ...memory, progress, result };
}

describe('taking an export in', () => {
  it.each([1, 7, 100_000])('puts text and bytes together, whatever pieces they come in: %i', async (size) => {
    const { bytes, state, progress, result } = await saved(
      [
        BEGIN,
        { text: 'é 한국어\n', lines: 1 },
        { base64: Buffer.from([0xff, 0x0a]).toString('base64'), lines: 3 },
        END,
      ],
      size,
    );
    expect(bytes().equals(Buffer.concat([Buffer.from('é 한국어\n'), Buffer.from([0xff, 0x0a])]))).toBe(true);
    expect(state()).toBe('finished');
    expect(progress.map(({ lines, bytes: size }) => [lines, size])).toEqual([
      [0, 0],
      [1, 13],
      [3, 15],
    ]);
    expect(result).toMatchObject({ lines: 3, bytes: 15, ...BEGIN, ...END });
  });

  it('keeps nothing of what has no end', async () => {
    const { state, result } = await saved([BEGIN, { text: 'a\nb\nc\n', lines: 3 }]);
    expect([state(), result]).toEqual(['discarded', expect.objectContaining({ name: 'ExportCutOff' })]);
  });

  it('ends at once when it is cancelled while the disk has no room for more', async () => {
    const memory = memorySink();
    const controller = new AbortController();
    const full = { ...memory.sink, write: () => new Promise<void>(() => controller.abort()) };
    const stream = streamOf([BEGIN, { text: 'a\n', lines: 1 }, END], 100_000);
    const result = saveExport(stream, full, controller.signal, () => undefined);
    await expect(result).rejects.toMatchObject({ name: 'AbortError' });
    expect(memory.state()).toBe('discarded');
  });

  it('keeps nothing when lines are missing before the end', async () => {
    const { state, result } = await saved([BEGIN, { text: 'a\n', lines: 1 }, END]);
    expect([state(), result]).toEqual(['discarded', expect.objectContaining({ name: 'ExportCutOff' })]);
  });

  it('says what the server said', async () => {
    const error = { statusCode: 410, message: 'gone', action: 'Start again.' };
    const { state, result } = await saved([BEGIN, { text: 'a\n', lines: 1 }, { error }]);
    expect(state()).toBe('discarded');
    expect(result).toMatchObject({
      name: 'ExportStopped',
      body: { statusCode: 410, message: 'gone', attributes: { action: 'Start again.' } },
    });
  });

  it.each([['{"text":"a'], ['<html>'], ['{"lines":1}\n']])('does not take %j for a frame', async (tail) => {
    const { state, result } = await saved([BEGIN], 10, tail);
    expect(state()).toBe('discarded');
    expect(result).toBeInstanceOf(Error);
  });
});
