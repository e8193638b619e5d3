const SEED = 0x811c9dc5;
const SECOND_SEED = 0x9e3779b1;

/** A hash with one more number in it, as 32 bits; multiply and shift as in MurmurHash3's finalizer. */
function mixed(hash: number, value: number): number {
  const h = Math.imul(hash ^ value, 0x85ebca6b);
  return Math.imul(h ^ (h >>> 15), 0xc2b2ae35) ^ (h >>> 13);
}

/** Two independent hashes of 32 bits of each beginning, or of each rest, of a list of numbers. */
export interface Hashes {
  readonly first: Int32Array;
  readonly second: Int32Array;
}

/** At each place the hashes of what is before it; one place more than numbers. */
export function hashesBefore(ids: readonly number[], salt: number): Hashes {
  const { length } = ids;
  const first = new Int32Array(length + 1);
  const second = new Int32Array(length + 1);
  let h1 = mixed(SEED, salt);
  let h2 = mixed(SECOND_SEED, salt);
  first[0] = h1;
  second[0] = h2;
  for (let i = 0; i < length; i++) {
    const id = ids[i] ?? 0;
    first[i + 1] = h1 = mixed(h1, id);
    second[i + 1] = h2 = mixed(h2, id);
  }
  return { first, second };
}

/** At each place the hashes of what is from there on; one place more than numbers. */
export function hashesFrom(ids: readonly number[]): Hashes {
  const { length } = ids;
  const first = new Int32Array(length + 1);
  const second = new Int32Array(length + 1);
  let h1 = mixed(SEED, length);
  let h2 = mixed(SECOND_SEED, length);
  first[length] = h1;
  second[length] = h2;
  for (let i = length - 1; i >= 0; i--) {
    const id = ids[i] ?? 0;
    first[i] = h1 = mixed(h1, id);
    second[i] = h2 = mixed(h2, id);
  }
  return { first, second };
}

/**
 * Numbers groups by two hashes of 32 bits, an open-addressing table: a Map with such keys takes about five times as long.
 * It trusts the hashes; who must be sure compares what is in a group.
 */
export class HashGroups {
  private slots: Int32Array;
  private firsts: Int32Array;
  private seconds: Int32Array;
  private groups = 0;

  /** @param expected how many there may be, about */
  constructor(expected: number) {
    this.slots = new Int32Array(powerOfTwo(expected * 2));
    this.firsts = new Int32Array(this.slots.length / 2);
    this.seconds = new Int32Array(this.slots.length / 2);
  }

  /** The group of lists that are the same but for the number at a place: what is before and behind it counts. */
  groupAround(before: Hashes, from: Hashes, place: number): number {
    return this.groupOf(
      mixed(mixed(before.first[place] ?? 0, from.first[place + 1] ?? 0), place),
      mixed(mixed(before.second[place] ?? 0, from.second[place + 1] ?? 0), place),
    );
  }

  /** The group of lists of numbers that are the same. @param turn another group for each, whatever the list */
  groupOfList(list: ArrayLike<number>, length: number, salt: number, turn: number): number {
    let first = mixed(SEED + turn, length);
    let second = mixed(SECOND_SEED, salt);
    for (let i = 0; i < length; i++) {
      const id = list[i] ?? 0;
      first = mixed(first, id);
      second = mixed(second, id);
    }
    return this.groupOf(first, second);
  }

  /** The number of a group, from 0 in the order of their first calls. */
  private groupOf(first: number, second: number): number {
    const slot = this.find(first, second);
    const group = this.slots[slot] ?? 0;
    if (group > 0) return group - 1;
    if (this.groups === this.firsts.length) {
      this.grow();
      return this.groupOf(first, second);
    }
    this.firsts[this.groups] = first;
    this.seconds[this.groups] = second;
    this.slots[slot] = ++this.groups;
    return this.groups - 1;
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
    const { firsts, seconds } = this;
    this.slots = new Int32Array(this.slots.length * 2);
    this.firsts = new Int32Array(firsts.length * 2);
    this.seconds = new Int32Array(seconds.length * 2);
    this.firsts.set(firsts);
    this.seconds.set(seconds);
    for (let group = 0; group < this.groups; group++) {
      this.slots[this.find(firsts[group] ?? 0, seconds[group] ?? 0)] = group + 1;
    }
  }
}

function powerOfTwo(atLeast: number): number {
  let size = 64;
  while (size < atLeast) size *= 2;
  return size;
}
