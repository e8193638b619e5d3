import type { StoredDocument } from '../stored_document';

/** Characters of originals that a page should hold. */
const WANTED = 4 * 1024 * 1024;
const FIRST = 100;
const MOST = 1_000;

/** How many documents to read at once, so that a page fits in memory: as many as the last ones were small. */
export class PageSize {
  private size = FIRST;

  next(): number {
    return this.size;
  }

  was(page: readonly StoredDocument[]): void {
    if (page.length === 0) return;
    const characters = page.reduce((sum, document) => sum + document.text.length, 0);
    const fit = Math.floor((WANTED * page.length) / Math.max(characters, 1));
    this.size = Math.max(1, Math.min(MOST, fit, this.size * 4));
  }
}
