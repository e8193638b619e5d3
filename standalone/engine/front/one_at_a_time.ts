/** Runs pieces of work one after another, in the order in which they came. */
export class OneAtATime {
  private last: Promise<unknown> = Promise.resolve();

  /** @returns what the work gives; its failure is the caller's, the next one runs all the same */
  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work);
    this.last = result.catch(() => undefined);
    return result;
  }
}
