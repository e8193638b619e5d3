// Looked up once: in a context of its own, as jest makes, globals are slow.
const { imul } = Math;

const SEED = 0x811c9dc5;
const SECOND_SEED = 0x9e3779b1;

/** A hash with one more number in it, as 32 bits; multiply and shift as in MurmurHash3's finalizer. */
function mixed(hash: number, value: number): number {
  const h = imul(hash ^ value, 0x85ebca6b);
  return imul(h ^ (h >>> 15), 0xc2b2ae35) ^ (h >>> 13);
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
  /** Of the loaded list: at each place the hashes of all before it, and of all behind it. */
  private before1 = new Int32Array(0);
  private before2 = new Int32Array(0);
  private rest1 = new Int32Array(0);
  private rest2 = new Int32Array(0);

  /** @param expected how many there may be, about */
  constructor(expected: number) {
    this.slots = new Int32Array(powerOfTwo(expected * 2));
    this.firsts = new Int32Array(this.slots.length / 2);
    this.seconds = new Int32Array(this.slots.length / 2);
  }

  /** Takes a list for groupAround. Only lists with the same salt are of one group. */
  load(list: readonly number[], salt: number): void {
    const { length } = list;
    if (this.rest1.length <= length) {
      this.rest1 = new Int32Array(length * 2);
      this.rest2 = new Int32Array(length * 2);
      this.before1 = new Int32Array(length * 2);
      this.before2 = new Int32Array(length * 2);
    }
    let h1 = mixed(SEED, salt);
    let h2 = mixed(SECOND_SEED, salt);
    for (let i = 0; i < length; i++) {
      this.before1[i] = h1;
      this.before2[i] = h2;
      h1 = mixed(h1, list[i] ?? 0);
      h2 = mixed(h2, list[i] ?? 0);
    }
    h1 = mixed(SEED, length);
    h2 = mixed(SECOND_SEED, length);
    for (let i = length - 1; i >= 0; i--) {
      this.rest1[i] = h1;
      this.rest2[i] = h2;
      h1 = mixed(h1, list[i] ?? 0);
      h2 = mixed(h2, list[i] ?? 0);
    }
  }

  /** The group of lists that are the same as the loaded one but for the number at a place. */
  groupAround(place: number): number {
    return this.groupOf(
      mixed(mixed(this.before1[place] ?? 0, this.rest1[place] ?? 0), place),
      mixed(mixed(this.before2[place] ?? 0, this.rest2[place] ?? 0), place),
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
