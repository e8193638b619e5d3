import { constants, gzipSync } from 'zlib';
import { crc32 } from './crc32';
import { GzipReader } from './gzip_reader';

const LOG = Array.from(
  { length: 40 },
  (_, i) => `2030-01-02 03:04:${String(i).padStart(2, '0')} INFO line ${i * i} é\n`,
).join('');

/** What is unpacked of bytes dealt out in pieces of `step`, and what is said at the end. */
function unpacked(bytes: Uint8Array, step = bytes.length): { text: string; note: string | null } {
  const reader = new GzipReader();
  const out: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += step) out.push(...reader.push(bytes.subarray(at, at + step)));
  reader.end();
  return { text: Buffer.concat(out).toString(), note: reader.note };
}

describe('GzipReader', () => {
  const half = LOG.length / 2;
  const members = Buffer.concat([
    gzipSync(LOG.slice(0, half)),
    gzipSync(''),
    gzipSync(LOG.slice(half), { level: 0 }),
    gzipSync('one more\n', { strategy: constants.Z_FIXED }),
  ]);

  it('unpacks one member and several, in pieces of any size', () => {
    for (let step = 1; step < 200; step++) {
      expect(unpacked(gzipSync(LOG), step)).toEqual({ text: LOG, note: null });
      expect(unpacked(members, step)).toEqual({ text: `${LOG}one more\n`, note: null });
    }
  });

  it('reads the names and comments that a header may have', () => {
    const plain = gzipSync(LOG);
    const header = Buffer.from([0x1f, 0x8b, 8, 4 + 8 + 16, 0, 0, 0, 0, 0, 3, 2, 0, 0x41, 0x42]);
    const named = Buffer.concat([header, Buffer.from('app.log\0a comment\0'), plain.subarray(10)]);
    for (const step of [1, 3, 16, 1000]) {
      expect(unpacked(Buffer.concat([named, named]), step)).toEqual({ text: LOG + LOG, note: null });
    }
  });

  it('keeps what came before the end of an archive that is cut anywhere, and says so', () => {
    const bytes = gzipSync(LOG);
    for (let length = 1; length < bytes.length; length++) {
      const { text, note } = unpacked(bytes.subarray(0, length), 16);
      // A character may be cut at the end.
      expect(LOG.startsWith(text.replace(/\ufffd$/, ''))).toBe(true);
      expect([length, note]).toEqual([length, expect.stringContaining('ends too early')]);
    }
    expect(unpacked(bytes.subarray(0, bytes.length - 8), 16).text).toBe(LOG);
    expect(unpacked(bytes.subarray(0, bytes.length >> 1), 16).text.length).toBeGreaterThan(100);
  });

  it('leaves out what follows the archive, padding without a word', () => {
    for (const step of [1, 7, 64, 100_000]) {
      const garbage = Buffer.concat([members, Buffer.from('these bytes are no archive')]);
      expect(unpacked(garbage, step)).toEqual({
        text: `${LOG}one more\n`,
        note: expect.stringContaining('were left out'),
      });
      const padded = Buffer.concat([members, Buffer.alloc(5000)]);
      expect(unpacked(padded, step)).toEqual({ text: `${LOG}one more\n`, note: null });
    }
  });

  it('notices damage at any byte that does harm', () => {
    let harmless = 0;
    const first = gzipSync(LOG);
    for (let at = 10; at < first.length; at++) {
      const damaged = Buffer.concat([first, gzipSync('more\n')]);
      damaged[at] = (damaged[at] ?? 0) ^ 0x10;
      const { text, note } = unpacked(damaged, 64);
      if (note === null && text === `${LOG}more\n`) harmless++;
      else expect([at, note]).toEqual([at, expect.any(String)]);
    }
    // A bit of a code that is not used.
    expect(harmless).toBeLessThan(first.length / 50);
  });

  it('holds the unpacked bytes of one piece only, however much an archive unpacks to', () => {
    const reader = new GzipReader();
    let most = 0;
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, 0x61));
    for (let at = 0; at < bomb.length; at += 4096) {
      const piece = reader.push(bomb.subarray(at, at + 4096)).reduce((sum, bytes) => sum + bytes.length, 0);
      most = Math.max(most, piece);
    }
    expect(most).toBeLessThan(8 * 1024 * 1024);
  });
});

describe('crc32', () => {
  it('is that of RFC 1952, in one piece or several', () => {
    const bytes = Buffer.from('123456789');
    expect(crc32(0, bytes)).toBe(0xcbf43926);
    expect(crc32(crc32(0, bytes.subarray(0, 4)), bytes.subarray(4))).toBe(0xcbf43926);
  });
});
