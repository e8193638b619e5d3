import { bytesOfText } from './bytes/encode_text';
import { detectEncoding } from './detect_encoding';

const LINES = '2030-01-02 03:04:05,678 - shop - INFO - ready\n';
const KOREAN = '2030-01-02 03:04:05,678 - 가게 - INFO - 주문이 준비되었습니다 배송을 시작합니다\n'.repeat(3);

describe('detectEncoding', () => {
  it.each(['utf-16le', 'utf-16be'] as const)(
    'knows %s by its mark, and without one by its zeros',
    (encoding) => {
      for (const text of [LINES, `\ufeff${LINES}`, KOREAN, `\ufeff${KOREAN}`, '\ufeff주문']) {
        expect(detectEncoding(bytesOfText(text, encoding) ?? new Uint8Array())).toBe(encoding);
      }
    },
  );

  it('does not take NULs, numbers and holes for UTF-16', () => {
    const hole = Buffer.concat([Buffer.alloc(40_000), Buffer.from(LINES)]);
    const numbers = Buffer.from(Uint16Array.from({ length: 1000 }, (_, i) => i % 200).buffer);
    for (const bytes of [hole, numbers, Buffer.from('a\0b\0c\0 d\n'.repeat(5) + LINES.repeat(50))]) {
      expect(detectEncoding(bytes)).not.toContain('utf-16');
    }
  });

  it('takes a file for windows-1252 only when nothing in it is UTF-8', () => {
    const latin = Buffer.from(`${LINES}café crème\n`, 'latin1');
    expect(detectEncoding(latin)).toBe('windows-1252');
    expect(detectEncoding(Buffer.concat([latin, Buffer.from('é')]))).toBe('utf-8');
    expect(detectEncoding(Buffer.from(LINES))).toBe('utf-8');
    expect(detectEncoding(Buffer.from(KOREAN))).toBe('utf-8');
    expect(detectEncoding(Buffer.from(`\ufeff${LINES}`))).toBe('utf-8');
    expect(detectEncoding(new Uint8Array())).toBe('utf-8');
  });

  it('says the same of a UTF-8 file however much of it is there', () => {
    const bytes = Buffer.from('a é 한국어 🎉\n');
    for (let length = 0; length <= bytes.length; length++) {
      expect([length, detectEncoding(bytes.subarray(0, length))]).toEqual([length, 'utf-8']);
    }
  });
});
