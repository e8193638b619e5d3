/** Why a text cannot be looked for. */
export type FindProblemCode =
  | 'lookAround'
  | 'backReference'
  | 'possessive'
  | 'atomic'
  | 'conditional'
  | 'recursion'
  | 'inlineFlag'
  | 'unicodeClass'
  | 'collation'
  | 'unknownEscape'
  | 'unknownGroup'
  | 'unknownClass'
  | 'nothingToRepeat'
  | 'badRange'
  | 'badCount'
  | 'badCode'
  | 'unclosedGroup'
  | 'unclosedClass'
  | 'unopenedGroup'
  | 'trailingBackslash'
  | 'repeatedAssertion'
  | 'tooManyWords'
  | 'tooBig';

export interface FindProblem {
  readonly code: FindProblemCode;
  /** Index (UTF-16) in the text of the character where it fails. */
  readonly at: number;
  /** What stands there, as it was typed: `(?<=`. */
  readonly construct: string;
}

/** Ends the reading of a pattern; `readPattern` and `resolve` give its problem instead of throwing it on. */
export class FindProblemError extends Error {
  constructor(readonly problem: FindProblem) {
    super(`${problem.construct} at character ${problem.at + 1} (${problem.code})`);
  }
}

export function failAt(code: FindProblemCode, at: number, construct: string): never {
  throw new FindProblemError({ code, at, construct });
}
