import type { ReparseStore } from './reparse_store';
import type { ReparseTask } from './reparse_task';
import type { ReparseState } from './reparse_state';

const MAX_REASONS = 5;

/** Documents so far, as `ReparseProgress` names them. */
export class Counts {
  private readonly counts: ReparseState['counts'];

  constructor(counts: ReparseState['counts']) {
    this.counts = { ...counts, reasons: [...counts.reasons] };
  }

  add(numbers: Partial<Record<'read' | 'written' | 'replaced' | 'removed', number>>): void {
    const { counts } = this;
    counts.read = Math.min(counts.total, counts.read + (numbers.read ?? 0));
    counts.written += numbers.written ?? 0;
    counts.replaced += numbers.replaced ?? 0;
    counts.removed += numbers.removed ?? 0;
  }

  /** Keeps a reason, once; only the first ones. */
  note(reason: string): void {
    const { reasons } = this.counts;
    if (reasons.length < MAX_REASONS && !reasons.includes(reason)) reasons.push(reason);
  }

  value(): ReparseState['counts'] {
    return { ...this.counts, reasons: [...this.counts.reasons] };
  }
}

/** Characters of files. */
export interface Sizes {
  /** After as many a file is cut. */
  readonly enough: number;
  /** As many are read before a file is cut first, since its beginning shows what it is written in. */
  readonly beginning: number;
  /** As many are held of all files together. */
  readonly most: number;
}

export const SIZES: Sizes = { enough: 512 * 1024, beginning: 128 * 1024, most: 16 * 1024 * 1024 };

/** What the steps of one request work with. */
export interface Slice {
  readonly store: ReparseStore;
  readonly task: ReparseTask;
  readonly counts: Counts;
  readonly sizes: Sizes;
  /** The request has taken long enough: what is under way is brought to a place to go on from. */
  isOver(): boolean;
}
