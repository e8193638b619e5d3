/** True for 0 to 9; NaN, which is past the end of a text, is none. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Where a run of digits ends, at most `most` of them. */
export function digitsEnd(text: string, at: number, most: number): number {
  let end = at;
  while (end - at < most && isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** The number that `text[from, to)` writes, all digits. */
export function numberAt(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) value = value * 10 + text.charCodeAt(i) - 48;
  return value;
}

/** Two digits as a number; -1 when they are not. */
export function twoAt(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}
