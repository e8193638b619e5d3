import { ANY, Words } from './words';

const FIRST_SIZE = 1024;

/**
 * The columns of all masks, one behind the other in typed arrays: a mask's are those from a place on. Hundreds of thousands
 * of small lists would cost more to make and to collect than all that is done with them.
 */
export class Columns {
  /** Words by their number; ANY for what varies. */
  ids = new Int32Array(FIRST_SIZE);
  /** How the rest of a headed column is built, by number; 0 for other kinds. */
  builds = new Int32Array(FIRST_SIZE);
  /** Where each column is in its mask. */
  starts = new Int32Array(FIRST_SIZE);
  ends = new Int32Array(FIRST_SIZE);
  readonly words = new Words();
  private count = 0;

  /** How many there are, which is the place of the next. */
  get size(): number {
    return this.count;
  }

  push(id: number, build: number, start: number, end: number): void {
    if (this.count === this.ids.length) this.grow();
    const at = this.count++;
    this.ids[at] = id;
    this.builds[at] = build;
    this.starts[at] = start;
    this.ends[at] = end;
  }

  pop(): void {
    this.count--;
  }

  /** The word at a place; ANY where there is none. */
  id(place: number): number {
    return this.ids[place] ?? ANY;
  }

  private grow(): void {
    this.ids = doubled(this.ids);
    this.builds = doubled(this.builds);
    this.starts = doubled(this.starts);
    this.ends = doubled(this.ends);
  }
}

function doubled(list: Int32Array): Int32Array {
  const longer = new Int32Array(list.length * 2);
  longer.set(list);
  return longer;
}
