/** Begin of a hash of numbers. */
export const SEED = 0x811c9dc5;
/** Begin of a second, independent one. */
export const SECOND_SEED = 0x9e3779b1;

/** A hash with one more number in it, as 32 bits; multiply and shift as in MurmurHash3's finalizer. */
export function mixed(hash: number, value: number): number {
  const h = Math.imul(hash ^ value, 0x85ebca6b);
  return Math.imul(h ^ (h >>> 15), 0xc2b2ae35) ^ (h >>> 13);
}

/**
 * Numbers groups by two hashes of 32 bits, an open-addressing table: a Map with such keys takes about five times as long.
 * It trusts the hashes; who must be sure compares what is in a group.
 */
export class HashGroups {
  private slots: Int32Array;
  private readonly firsts: number[] = [];
  private readonly seconds: number[] = [];

  /** @param expected how many there may be, about */
  constructor(expected: number) {
    this.slots = new Int32Array(powerOfTwo(expected * 2));
  }

  /** The number of a group, from 0 in the order of their first calls. */
  groupOf(first: number, second: number): number {
    const known = this.find(first, second);
    const group = this.slots[known] ?? 0;
    if (group > 0) return group - 1;
    this.firsts.push(first);
    this.seconds.push(second);
    this.slots[known] = this.firsts.length;
    if (this.firsts.length * 2 > this.slots.length) this.grow();
    return this.firsts.length - 1;
  }

  /** The slot of a group, or the free one where it belongs. */
  private find(first: number, second: number): number {
    const last = this.slots.length - 1;
    let slot = mixed(first, second) & last;
    for (;;) {
      const group = (this.slots[slot] ?? 0) - 1;
      if (group < 0 || (this.firsts[group] === first && this.seconds[group] === second)) return slot;
      slot = (slot + 1) & last;
    }
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    this.firsts.forEach((first, group) => {
      this.slots[this.find(first, this.seconds[group] ?? 0)] = group + 1;
    });
  }
}

function powerOfTwo(atLeast: number): number {
  let size = 64;
  while (size < atLeast) size *= 2;
  return size;
}
