export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be';

/**
 * How the bytes of a file are to be decoded: by its byte-order mark; without one, UTF-16 when nearly every other
 * byte is zero, as Latin letters are in it; otherwise UTF-8. A `TextDecoder` of that name drops the mark.
 */
export function detectEncoding(head: Uint8Array): TextEncodingName {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const pairs = head.length >> 1;
  if (pairs < 2) return 'utf-8';
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs * 2; i += 2) {
    if (head[i] === 0) even++;
    if (head[i + 1] === 0) odd++;
  }
  if (odd > pairs * 0.7 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.7 && odd < pairs * 0.05) return 'utf-16be';
  return 'utf-8';
}
