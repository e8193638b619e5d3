/** Bits for each hash: with so many, one in sixteen that came once looks as if it had come again. */
const BITS = 16;

/** Tells of hashes whether they came more than once: surely when they did, and hardly ever when they did not. */
export class SeenAgain {
  private readonly once: Int32Array;
  private readonly twice: Int32Array;
  private readonly last: number;
  private count = 0;

  /** @param expected hashes, about */
  constructor(expected: number) {
    let words = 64;
    while (words * 32 < expected * BITS) words *= 2;
    this.once = new Int32Array(words);
    this.twice = new Int32Array(words);
    this.last = words - 1;
  }

  /** How many came again, at most. */
  get again(): number {
    return this.count;
  }

  add(hash: number): void {
    const word = (hash >>> 5) & this.last;
    const bit = 1 << (hash & 31);
    const before = this.once[word] ?? 0;
    if ((before & bit) === 0) {
      this.once[word] = before | bit;
      return;
    }
    this.twice[word] = (this.twice[word] ?? 0) | bit;
    this.count++;
  }

  isAgain(hash: number): boolean {
    return ((this.twice[(hash >>> 5) & this.last] ?? 0) & (1 << (hash & 31))) !== 0;
  }
}
