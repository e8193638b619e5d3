/** Characters of a message pattern, and of other texts that groups are made by, at most. */
export const MAX_PATTERN = 256;

/** The beginning of a text, never between the two halves of a character. The pipeline cuts by the same rule. */
export function cutPattern(text: string): string {
  if (text.length <= MAX_PATTERN) return text;
  const last = text.charCodeAt(MAX_PATTERN - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? MAX_PATTERN - 1 : MAX_PATTERN);
}
