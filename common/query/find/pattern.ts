import type { CodePoints } from './code_points';

/** One character out of a set. */
export interface OneOf {
  readonly kind: 'one';
  readonly set: CodePoints;
}
export interface Sequence<Part> {
  readonly kind: 'sequence';
  readonly parts: readonly Part[];
}
export interface Choice<Part> {
  readonly kind: 'choice';
  readonly parts: readonly Part[];
}
export interface Repeat<Part> {
  readonly kind: 'repeat';
  readonly part: Part;
  readonly min: number;
  /** May be Infinity. */
  readonly max: number;
  /** As few as possible: the same lines match, but less of them is marked. */
  readonly lazy: boolean;
}

export type AssertionKind = 'lineStart' | 'lineEnd' | 'wordEdge' | 'noWordEdge' | 'wordStart' | 'wordEnd';

/** Matches no character but a place. */
export interface Assertion {
  readonly kind: 'assertion';
  readonly assertion: AssertionKind;
  /** Where it stands in what was typed, and how it is written there. */
  readonly at: number;
  readonly written: string;
}

/** A regular expression, read. */
export type Pattern = OneOf | Assertion | Sequence<Pattern> | Choice<Pattern> | Repeat<Pattern>;

/** One without assertions: what the engine's expressions can say. */
export type PlainPattern = OneOf | Sequence<PlainPattern> | Choice<PlainPattern> | Repeat<PlainPattern>;

/** Matches the empty text. */
export const EMPTY: Sequence<never> = { kind: 'sequence', parts: [] };

export function one(set: CodePoints): OneOf {
  return { kind: 'one', set };
}

export function sequence<Part extends Pattern>(...parts: readonly Part[]): Part | Sequence<Part> {
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind: 'sequence', parts };
}

export function choice<Part extends Pattern>(...parts: readonly Part[]): Part | Choice<Part> {
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind: 'choice', parts };
}

export function repeat<Part extends Pattern>(
  part: Part,
  min: number,
  max: number,
  lazy = false,
): Repeat<Part> {
  return { kind: 'repeat', part, min, max, lazy };
}
