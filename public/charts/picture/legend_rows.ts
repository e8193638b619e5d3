/** One entry of a legend. */
export interface LegendEntry {
  readonly label: string;
  readonly color: string;
}

/** An entry with its place: pixels from the left, and the row that it is in. */
export interface PlacedEntry extends LegendEntry {
  readonly x: number;
  readonly row: number;
}

/** Room of the coloured square with the gap behind it, and between two entries. */
export const SQUARE = 16;
const GAP = 20;

/**
 * Places entries side by side, in as many rows as they need.
 * @param width of a row
 * @param measure width of a label, in the same pixels
 */
export function legendRows(
  entries: readonly LegendEntry[],
  width: number,
  measure: (label: string) => number,
): readonly PlacedEntry[] {
  const placed: PlacedEntry[] = [];
  let x = 0;
  let row = 0;
  for (const entry of entries) {
    const needs = SQUARE + measure(entry.label);
    if (x > 0 && x + needs > width) {
      x = 0;
      row++;
    }
    placed.push({ ...entry, x, row });
    x += needs + GAP;
  }
  return placed;
}
