import { HashGroups } from './hash_groups';
import type { Shape } from './shapes';

/** What a column is when shapes are compared, by the shape and the column's place in it. */
export type CodeOf = (shape: Shape, column: number) => number;

/**
 * Numbers shapes by their length and what `codeOf` makes of each of their columns: those that are alike have the same
 * number, from 0 in the order of their first ones.
 */
export class Alike {
  private readonly table: HashGroups;
  private readonly firsts: Shape[] = [];
  private codes = new Int32Array(64);

  /**
   * @param expected how many there may be, about
   * @param saltOf one more number that must be the same
   */
  constructor(
    expected: number,
    private readonly codeOf: CodeOf,
    private readonly saltOf: (shape: Shape) => number = () => 0,
  ) {
    this.table = new HashGroups(expected);
  }

  numberOf(shape: Shape): number {
    const { length } = shape;
    if (this.codes.length < length) this.codes = new Int32Array(length * 2);
    const { codes, codeOf } = this;
    for (let column = 0; column < length; column++) codes[column] = codeOf(shape, column);
    const salt = this.saltOf(shape);
    // Different columns hardly ever have the same hashes, but masks may be made so: then the next group is tried.
    for (let turn = 0; ; turn++) {
      const number = this.table.groupOfList(codes, length, salt, turn);
      const first = this.firsts[number];
      if (first === undefined) this.firsts.push(shape);
      if (first === undefined || this.isLoaded(first, length, salt)) return number;
    }
  }

  private isLoaded(shape: Shape, length: number, salt: number): boolean {
    if (shape.length !== length || this.saltOf(shape) !== salt) return false;
    for (let i = 0; i < length; i++) if (this.codes[i] !== this.codeOf(shape, i)) return false;
    return true;
  }
}
