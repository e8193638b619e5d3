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

  it('names archives that are not unpacked', () => {
    expect(looksBinary(Uint8Array.of(0x1f, 0x8b, 8, 0))).toContain('gzip');
    expect(looksBinary(Uint8Array.of(0x50, 0x4b, 3, 4))).toContain('zip');
    expect(looksBinary(Buffer.from('BZh91AY&SY'))).toContain('bzip2');
    const tar = Buffer.alloc(1024, 0x61);
    tar.write('ustar', 257);
    expect(looksBinary(tar)).toContain('tar');
  });

  it('takes UTF-16 and latin-1 for text', () => {
    const little = Buffer.from('2030-01-02 03:04:05 INFO ready\n', 'utf16le');
    expect(looksBinary(little)).toBeNull();
    expect(looksBinary(Buffer.from(little).swap16())).toBeNull();
    expect(looksBinary(Buffer.from('déjà vu\n', 'latin1'))).toBeNull();
  });
});
