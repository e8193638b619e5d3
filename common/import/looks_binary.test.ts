import { detectEncoding } from './detect_encoding';
import { looksBinary } from './looks_binary';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('looksBinary', () => {
  it('takes logs for text, with colours, tabs, other languages and a few control characters', () => {
    for (const text of [
      '',
      'a\tb\r\n',
      '\u001b[31mred\u001b[0m\n'.repeat(50),
      '한국어 로그\n',
      'nul \u0000 in a line of text\n',
    ]) {
      expect(looksBinary(bytes(text))).toBeNull();
    }
  });

  it('refuses random bytes, and says why', () => {
    const noise = Uint8Array.from({ length: 70_000 }, (_, i) => (Math.imul(i, 2654435761) >>> 13) & 0xff);
    expect(looksBinary(noise)).toMatch(/^This looks like a binary file: 1\d % of its first 65,536 bytes/);
  });

  it('names archives', () => {
    expect(looksBinary(Uint8Array.of(0x1f, 0x8b, 8, 0))).toContain('gzip');
    expect(looksBinary(Uint8Array.of(0x50, 0x4b, 3, 4))).toContain('zip');
  });

  it('knows UTF-16 by its mark, and without one by its zeros', () => {
    const little = Buffer.from('2030-01-02 03:04:05 INFO ready\n', 'utf16le');
    const big = Buffer.from(little).swap16();
    expect([detectEncoding(little), detectEncoding(big)]).toEqual(['utf-16le', 'utf-16be']);
    expect(detectEncoding(Uint8Array.of(0xff, 0xfe, 0x2d, 0x4e))).toBe('utf-16le');
    expect(detectEncoding(Uint8Array.of(0xfe, 0xff, 0x4e, 0x2d))).toBe('utf-16be');
    expect(detectEncoding(bytes('\ufeffa'))).toBe('utf-8');
    expect(looksBinary(little)).toBeNull();
  });
});
