import type { TextEncodingName } from '../detect_encoding';
import { bytesOfText } from './encode_text';
import { shownText } from './escaped_byte';
import { decoderOf } from './file_text';

/** The text of bytes dealt out in pieces that end at `cuts`. */
function decoded(encoding: TextEncodingName, bytes: Uint8Array, cuts: readonly number[]): string {
  const decoder = decoderOf(encoding);
  let text = '';
  let from = 0;
  for (const cut of [...cuts, bytes.length]) {
    text += decoder.decode(bytes.subarray(from, cut));
    from = cut;
  }
  return text + decoder.end();
}

/** Every way to deal bytes out in two or three pieces, and one byte at a time, gives the same text. */
function textOf(encoding: TextEncodingName, bytes: Uint8Array): string {
  const whole = decoded(encoding, bytes, []);
  expect(decoded(encoding, bytes, Array.from(bytes.keys()))).toBe(whole);
  for (let one = 0; one <= bytes.length; one++) {
    for (let two = one; two <= bytes.length; two++) {
      const pieces = decoded(encoding, bytes, [one, two]);
      if (pieces !== whole) expect({ one, two, pieces }).toEqual({ one, two, pieces: whole });
    }
  }
  return whole;
}

function roundTrip(encoding: TextEncodingName, bytes: Uint8Array): void {
  expect(Array.from(bytesOfText(textOf(encoding, bytes), encoding) ?? [])).toEqual(Array.from(bytes));
}

const TEXT = 'a\u0000\u001b[31mé\u0301\r\n한국어 🎉\t10 %\r20 %\r\n\u2028end\r';

describe('UTF-8', () => {
  it('is what TextDecoder says, whatever pieces it comes in', () => {
    const bytes = Buffer.from(TEXT);
    expect(textOf('utf-8', bytes)).toBe(TEXT);
    expect(textOf('utf-8', Buffer.from(`\ufeff${TEXT}`))).toBe(TEXT);
    expect(textOf('utf-8', Buffer.from(`a\ufeff${TEXT}`))).toBe(`a\ufeff${TEXT}`);
    roundTrip('utf-8', bytes);
  });

  // python3 -c: bytes.decode('utf-8', 'surrogateescape')
  it.each([
    ['latin-1 within', [0x63, 0x61, 0x66, 0xe9, 0x0a, 0xc3, 0xa9], 'caf\udce9\né'],
    ['an overlong slash', [0xc0, 0xaf, 0xe0, 0x80, 0xaf], '\udcc0\udcaf\udce0\udc80\udcaf'],
    ['a surrogate written as UTF-8', [0xed, 0xa0, 0x80, 0x41], '\udced\udca0\udc80A'],
    ['beyond U+10FFFF', [0xf4, 0x90, 0x80, 0x80, 0xf5, 0xff], '\udcf4\udc90\udc80\udc80\udcf5\udcff'],
    [
      'characters that are cut',
      [0xe2, 0x82, 0x41, 0xf0, 0x9f, 0x8e, 0x20, 0xf0],
      '\udce2\udc82A\udcf0\udc9f\udc8e \udcf0',
    ],
    ['an emoji before an invalid byte', [0xf0, 0x9f, 0x8e, 0x89, 0x89], '🎉\udc89'],
    ['continuation bytes alone', [0x80, 0xbf, 0x0a], '\udc80\udcbf\n'],
  ])('keeps invalid bytes as Python does: %s', (_what, bytes, text) => {
    expect(textOf('utf-8', Uint8Array.from(bytes))).toBe(text);
    roundTrip('utf-8', Uint8Array.from(bytes));
  });

  it('gives every pair of bytes back, and every one of three around the bounds of the standard', () => {
    const edges = [0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc2, 0xe0, 0xed, 0xf0, 0xf4];
    const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const check = (...bytes: number[]) => {
      const input = Uint8Array.from([0x20, ...bytes]);
      const text = decoded('utf-8', input, []);
      const back = bytesOfText(text, 'utf-8');
      if (!back || Buffer.compare(back, input) !== 0) expect({ bytes, back }).toBe('the same bytes');
      const valid = shownText(text) === text;
      let strictly: string | null = null;
      try {
        strictly = strict.decode(input);
      } catch {
        strictly = null;
      }
      if (valid !== (strictly !== null)) expect({ bytes, valid }).toBe('as TextDecoder says');
      if (strictly !== null && strictly !== text) expect(text).toBe(strictly);
    };
    for (let a = 0; a < 256; a++) for (let b = 0; b < 256; b++) check(a, b);
    for (const a of edges)
      for (const b of edges) for (const c of edges) for (const d of edges) check(a, b, c, d);
  });

  it('is shown with U+FFFD in as many places and bytes', () => {
    const text = 'caf\udce9 🎉\udc89';
    expect(shownText(text)).toBe('caf\ufffd 🎉\ufffd');
    expect(Buffer.byteLength(text)).toBe(Buffer.byteLength(shownText(text)));
  });

  it('has no bytes for a text that no file can hold', () => {
    expect(bytesOfText('a\ud800', 'utf-8')).toBeNull();
    expect(bytesOfText('a\udc41', 'utf-8')).toBeNull();
    expect(bytesOfText('a', 'klingon')).toBeNull();
  });
});

describe('UTF-16', () => {
  it.each(['utf-16le', 'utf-16be'] as const)(
    '%s, with and without a mark, keeps lone surrogates',
    (encoding) => {
      for (const text of [TEXT, `\ud800a\udc41\udc80\ud83c`, '🎉🎉']) {
        const bytes = bytesOfText(text, encoding) ?? new Uint8Array();
        expect(bytes).toHaveLength(text.length * 2);
        expect(textOf(encoding, bytes)).toBe(text);
        expect(textOf(encoding, bytesOfText(`\ufeff${text}`, encoding) ?? new Uint8Array())).toBe(text);
      }
      expect(Buffer.from(bytesOfText(TEXT, 'utf-16le') ?? []).toString('utf16le')).toBe(TEXT);
    },
  );

  it('shows the odd byte of a torn file', () => {
    expect(textOf('utf-16le', Uint8Array.of(0x41, 0, 0x42))).toBe('A\ufffd');
    expect(textOf('utf-16be', Uint8Array.of(0, 0x41, 0xd8, 0x3c, 0xdf))).toBe('A\ud83c\ufffd');
  });
});

describe('windows-1252', () => {
  it('gives every byte back', () => {
    roundTrip(
      'windows-1252',
      Uint8Array.from({ length: 32 }, (_, i) => 0x80 + i),
    );
    roundTrip(
      'windows-1252',
      Uint8Array.from({ length: 32 }, (_, i) => 0xe0 + i),
    );
    expect(textOf('windows-1252', Uint8Array.of(0x80, 0x92, 0xe9, 0x0d, 0x0a, 0))).toBe('€’é\r\n\u0000');
    expect(bytesOfText('한', 'windows-1252')).toBeNull();
  });
});
