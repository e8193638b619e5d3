// Looked up once: in a context of its own, as jest makes, globals are slow.
const { imul } = Math;

/** What two independent hashes begin with. */
const SEED = 0x811c9dc5;
const SECOND_SEED = 0x9e3779b1;

/** A hash with one more number in it, as 32 bits; multiply and shift as in MurmurHash3's finalizer. */
function mixed(hash: number, value: number): number {
  const h = imul(hash ^ value, 0x85ebca6b);
  return imul(h ^ (h >>> 15), 0xc2b2ae35) ^ (h >>> 13);
}

/**
 * Two hashes of all numbers of a list but one, for each of them: the sum of a hash of each number at its place, less that
 * of the one.
 */
export class HashAround {
  private parts1 = new Int32Array(64);
  private parts2 = new Int32Array(64);
  private sum1 = 0;
  private sum2 = 0;

  /** Takes the numbers from a place on. Lists of another length or with another salt have other hashes. */
  load(list: Int32Array, from: number, length: number, salt: number): void {
    if (this.parts1.length < length) {
      this.parts1 = new Int32Array(length * 2);
      this.parts2 = new Int32Array(length * 2);
    }
    const { parts1, parts2 } = this;
    let sum1 = mixed(mixed(SEED, salt), length);
    let sum2 = mixed(mixed(SECOND_SEED, salt), length);
    for (let i = 0; i < length; i++) {
      const number = list[from + i] ?? 0;
      const part1 = mixed(mixed(SEED, i), number);
      const part2 = mixed(mixed(SECOND_SEED, i), number);
      parts1[i] = part1;
      parts2[i] = part2;
      sum1 = (sum1 + part1) | 0;
      sum2 = (sum2 + part2) | 0;
    }
    this.sum1 = sum1;
    this.sum2 = sum2;
  }

  first(place: number): number {
    return mixed(this.sum1 - (this.parts1[place] ?? 0), place);
  }

  second(place: number): number {
    return mixed(this.sum2 - (this.parts2[place] ?? 0), place);
  }
}

/**
 * Numbers groups by two hashes of 32 bits, in an open-addressing table: such keys are no small integers, and a Map would
 * box them. It trusts the hashes; who must be sure compares what is in a group.
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

  /** The group of lists of numbers that are the same. @param turn another group for each, whatever the list */
  groupOfList(list: Int32Array, length: number, salt: number, turn: number): number {
    let first = mixed(SEED + turn, length);
    let second = mixed(SECOND_SEED, salt);
    for (let i = 0; i < length; i++) {
      const id = list[i] ?? 0;
      first = mixed(first, id);
      second = mixed(second, id);
    }
    return this.groupOf(first, second);
  }

  /** The number of the group with two hashes, from 0 in the order of their first calls. */
  groupOf(first: number, second: number): number {
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
    const { slots, firsts, seconds } = this;
    const last = slots.length - 1;
    let slot = (first ^ second) & last;
    for (;;) {
      const group = (slots[slot] ?? 0) - 1;
      if (group < 0 || (firsts[group] === first && seconds[group] === second)) return slot;
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
