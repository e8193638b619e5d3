const MAX_REASONS = 5;

/** Counts what became of the events of a chunk, and keeps the first reasons of what went wrong. */
export class Tally {
  accepted = 0;
  duplicate = 0;
  rejected = 0;
  /** `_id`s of events that are not in the data stream. */
  readonly refused = new Set<string>();
  private readonly reasons: string[] = [];

  reject(id: string, reason: string): void {
    this.rejected++;
    this.refused.add(id);
    this.note(reason);
  }

  /** Keeps a reason, once. */
  note(reason: string): void {
    if (this.reasons.length < MAX_REASONS && !this.reasons.includes(reason)) this.reasons.push(reason);
  }

  counts(): { accepted: number; duplicate: number; rejected: number; reasons: readonly string[] } {
    const { accepted, duplicate, rejected, reasons } = this;
    return { accepted, duplicate, rejected, reasons };
  }
}
