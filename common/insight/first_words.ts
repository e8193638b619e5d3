/**
 * The beginnings by which masks of earlier are looked for: whatever is alike begins alike, but for lines that begin with
 * what varies.
 * @param most words to give, the first masks' first
 */
export function firstWords(masks: Iterable<string>, most: number): readonly string[] {
  const words = new Set<string>();
  for (const mask of masks) {
    if (words.size >= most) break;
    const word = firstWord(mask);
    if (word !== '') words.add(word);
  }
  return [...words];
}

/** What stands before the first space. */
export function firstWord(mask: string): string {
  const end = mask.indexOf(' ');
  return end < 0 ? mask : mask.slice(0, end);
}
