/** What a page should be like. */
export interface PageLimits {
  /** Characters that a page should hold. */
  readonly wanted: number;
  /** Documents of the first page, when nothing is known of them. */
  readonly first: number;
  readonly most: number;
}

/** How many documents to read at once, so that a page fits in memory: as many as the last ones were small. */
export class PageSize {
  private size: number;

  constructor(private readonly limits: PageLimits) {
    this.size = limits.first;
  }

  next(): number {
    return this.size;
  }

  /** @param characters of these documents */
  was(documents: number, characters: number): void {
    if (documents === 0) return;
    const { wanted, most } = this.limits;
    const fit = Math.floor((wanted * documents) / Math.max(characters, 1));
    this.size = Math.max(1, Math.min(most, fit, this.size * 4));
  }

  /** The page did not fit in memory after all. @returns false when it was one document alone */
  wasTooLarge(): boolean {
    if (this.size === 1) return false;
    this.size = Math.max(1, Math.floor(this.size / 8));
    return true;
  }
}
