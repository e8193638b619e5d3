import type { FormatToken } from '../format_row';
import type { First } from './datefmt_parts';

/** A token of a row on its way, with what its neighbours must know of it. */
export interface Cell {
  readonly token: FormatToken;
  /** The attribute that it holds; null for literal text. */
  readonly attribute: string | null;
  /** As the format has it, for messages. */
  readonly written: string;
  /** True when it always takes the same number of characters, and readers know how many. */
  readonly exact: boolean;
  /** Whether a value that begins like this, directly after it, would be taken for more of it. */
  readonly runsInto: (next: First) => boolean;
}

/** What the person who wrote the format must know: for some values it cannot be read back, or not as they may think. */
export interface Ambiguity {
  /** The attribute of the record, as written. */
  readonly field: string;
  readonly reason: string;
}

export interface Cells {
  readonly kind: 'cells';
  readonly cells: readonly Cell[];
  readonly notes: readonly Ambiguity[];
}

export function literalCell(text: string): Cell {
  return {
    token: { kind: 'literal', text },
    attribute: null,
    written: text,
    exact: true,
    runsInto: () => false,
  };
}
