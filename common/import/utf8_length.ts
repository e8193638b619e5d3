const NOT_ASCII = /[\u0080-\uffff]/;

/** True when every character is one UTF-8 byte; a whole chunk is asked once, so that the usual case counts nothing. */
export function isAscii(text: string): boolean {
  return !NOT_ASCII.test(text);
}

/**
 * UTF-8 bytes of `text[from, to)`, in linear time and without making the bytes. A lone surrogate counts three,
 * as the U+FFFD that encoders write in its place.
 */
export function utf8Length(text: string, from: number, to: number): number {
  let bytes = 0;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (isHigh(unit) && i + 1 < to && isLow(text.charCodeAt(i + 1))) {
      bytes += 4;
      i++;
    } else bytes += 3;
  }
  return bytes;
}

/**
 * The end of the longest part of `text[from, to)` that is at most `limit` UTF-8 bytes and splits no character.
 * @returns an index in UTF-16 units, `to` when all of it fits
 */
export function utf8Prefix(text: string, from: number, to: number, limit: number): number {
  let bytes = 0;
  let i = from;
  while (i < to) {
    const unit = text.charCodeAt(i);
    const pair = isHigh(unit) && i + 1 < to && isLow(text.charCodeAt(i + 1));
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : pair ? 4 : 3;
    if (bytes > limit) return i;
    i += pair ? 2 : 1;
  }
  return to;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
