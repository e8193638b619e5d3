import { gzipSync } from 'zlib';
import { headText, readFileHead } from './file_head';
import { HEAD_BYTES } from './looks_binary';

async function headOf(bytes: Uint8Array, length = 64 * 1024): Promise<{ text: string; gzip: boolean }> {
  const head = await readFileHead({
    size: bytes.length,
    async *read(from) {
      for (let at = from; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
    },
  });
  return { text: headText(head, length), gzip: head.gzip };
}

describe('headText', () => {
  it('is all of a short file, with its last line as it is', async () => {
    const text = 'one\r\ntwo é';
    expect(await headOf(Buffer.from(text))).toEqual({ text, gzip: false });
    expect(await headOf(gzipSync(text))).toEqual({ text, gzip: true });
    expect(await headOf(Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual({ text, gzip: false });
  });

  it('is whole lines of a long one, packed or not', async () => {
    const line = `${'é'.repeat(30)}\n`;
    const bytes = Buffer.from(line.repeat(10_000));
    const lines = Math.floor(HEAD_BYTES / Buffer.byteLength(line));
    expect((await headOf(bytes)).text).toBe(line.repeat(lines));
    expect((await headOf(gzipSync(bytes))).text).toBe(line.repeat(lines));
    expect((await headOf(bytes, 100)).text).toBe(line.repeat(3));
  });

  it('is the beginning of a line that is longer', async () => {
    expect((await headOf(Buffer.alloc(200_000, 0x61))).text).toBe('a'.repeat(HEAD_BYTES));
  });
});
