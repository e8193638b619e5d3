/**
 * Bytes of the well-formed UTF-8 sequence at `at`, 0 when none begins there or it is not whole. Bounds of the second
 * byte: the Unicode standard, table 3-7 (no overlong forms, no surrogates, nothing beyond U+10FFFF).
 */
export function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return at < bytes.length ? 1 : 0;
  const length = announcedLength(lead);
  if (length === 0 || at + length > bytes.length) return 0;
  const second = bytes[at + 1] ?? 0;
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < lowest || second > highest) return 0;
  for (let i = 2; i < length; i++) if (!isContinuation(bytes[at + i] ?? 0)) return 0;
  return length;
}

/** Bytes at the end (0 to 3) that may be the beginning of a sequence whose rest is not there. */
export function unfinishedLength(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (isContinuation(byte)) continue;
    return announcedLength(byte) > back ? back : 0;
  }
  return 0;
}

/** Bytes of the sequence of several that a byte can begin; 0 for any other byte. */
function announcedLength(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 0;
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}
