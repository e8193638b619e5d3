const ESC = '\u001b';

/**
 * A text without the escapes of a terminal: colours, cursor moves ("ESC [ … letter") and links or titles ("ESC ] … BEL").
 * Most texts have none, and are given back as they are.
 * Source: ECMA-48, section 5.4.
 */
export function withoutColours(text: string): string {
  let at = text.indexOf(ESC);
  if (at < 0) return text;
  let plain = '';
  let from = 0;
  while (at >= 0) {
    plain += text.slice(from, at);
    from = escapeEnd(text, at);
    at = text.indexOf(ESC, from);
  }
  return plain + text.slice(from);
}

function escapeEnd(text: string, at: number): number {
  const kind = text.charCodeAt(at + 1);
  let end = at + 2;
  if (kind === 91) {
    while (end < text.length && text.charCodeAt(end) >= 32 && text.charCodeAt(end) < 64) end++;
    return Math.min(end + 1, text.length);
  }
  if (kind === 93) {
    const bell = text.indexOf('\u0007', end);
    return bell < 0 || bell - at > 2048 ? end : bell + 1;
  }
  return Math.min(end, text.length);
}
