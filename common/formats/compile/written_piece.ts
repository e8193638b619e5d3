/** One piece of a format string, as a tokenizer of its style finds it. */
export type WrittenPiece = WrittenLiteral | WrittenField;

export interface WrittenLiteral {
  readonly kind: 'literal';
  readonly text: string;
}

/** A place where an attribute of the record is written. */
export interface WrittenField {
  readonly kind: 'field';
  /** Name of the attribute, any text that Python takes. */
  readonly attribute: string;
  /** As it stands in the format, for messages: "%(name)-8s". */
  readonly written: string;
  readonly conversion: Conversion;
  readonly layout: Layout;
}

/**
 * How a value becomes text, in the words of all three styles.
 *
 *     own        `str.format` without a type: by the kind of the value
 *     text       %s, !s, {:s}, $name
 *     quoted     %r, %a, !r, !a: as `repr` writes it
 *     integer    %d %i %u, {:d}
 *     fixed      %f, {:f}
 *     other      a number in a notation that is no plain number: exponent, hexadecimal, octal, binary, per cent, digits
 *                in groups, and %g, which takes one of two
 *     character  %c, {:c}
 */
export type Conversion = 'own' | 'text' | 'quoted' | 'integer' | 'fixed' | 'other' | 'character';

export interface Layout {
  /** 0 when none is said. */
  readonly width: number;
  /** `inside` is between the sign of a number and its digits; null leaves it to the kind of the value. */
  readonly align: 'left' | 'right' | 'center' | 'inside' | null;
  /** One character. */
  readonly fill: string;
  readonly precision: number | null;
  /** What stands before a number that is not negative. */
  readonly sign: '' | '+' | ' ';
  /** What Python takes with some kinds of value only: "=" "," "#" and so on, for checking. */
  readonly numbersOnly: string | null;
}

export const PLAIN: Layout = {
  width: 0,
  align: null,
  fill: ' ',
  precision: null,
  sign: '',
  numbersOnly: null,
};

/** Why a format cannot be compiled, and what to do. */
export interface Refusal {
  readonly kind: 'refused';
  readonly message: string;
  readonly action: string;
  /** The attribute that it is about, null when it is about none. */
  readonly field: string | null;
}

export function refuse(message: string, action: string, field: string | null = null): Refusal {
  return { kind: 'refused', message, action, field };
}

/** A tokenizer's answer. */
export type Pieces = { readonly kind: 'pieces'; readonly pieces: readonly WrittenPiece[] } | Refusal;

/** Literal text in a row is one piece; a piece without text is none. */
export function joinLiterals(pieces: readonly WrittenPiece[]): readonly WrittenPiece[] {
  const joined: WrittenPiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.kind === 'literal' && last?.kind === 'literal') {
      joined[joined.length - 1] = { kind: 'literal', text: last.text + piece.text };
    } else if (piece.kind === 'field' || piece.text !== '') joined.push(piece);
  }
  return joined;
}

/** The widest that a value may be padded to: a line is looked at no further than some thousand characters. */
export const MAX_WIDTH = 500;
