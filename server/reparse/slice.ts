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

/** What the steps of one request work with. */
export interface Slice {
  readonly store: ReparseStore;
  readonly task: ReparseTask;
  readonly counts: Counts;
  /** The request has taken long enough: what is under way is brought to a place to go on from. */
  isOver(): boolean;
}
