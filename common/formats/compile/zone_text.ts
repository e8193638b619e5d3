/** A zone that a format says in its own text, after a time: "Z", "+00:00", " UTC". */
export interface ZoneText {
  /** Parts of a time token that read it. */
  readonly parts: readonly string[];
  /** Characters of the text that it takes. */
  readonly length: number;
}

const SHAPES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^Z(?![A-Za-z0-9])/, ['%z']],
  [/^ Z(?![A-Za-z0-9])/, [' ', '%z']],
  [/^[+-](?:0\d|1[0-4]):?[0-5]\d(?![\d:])/, ['%z']],
  [/^ [+-](?:0\d|1[0-4]):?[0-5]\d(?![\d:])/, [' ', '%z']],
  [/^(?:UTC|GMT)(?![A-Za-z0-9+-])/, ['%Z']],
  [/^ (?:UTC|GMT)(?![A-Za-z0-9+-])/, [' ', '%Z']],
];

/**
 * The zone at the beginning of a literal that follows a time. Such a text is not mere decoration: a time with
 * "Z" after it is not the import's local time.
 * @returns null when there is none
 */
export function zoneAtStart(text: string): ZoneText | null {
  for (const [shape, parts] of SHAPES) {
    const found = shape.exec(text);
    if (found) return { parts, length: found[0].length };
  }
  return null;
}
