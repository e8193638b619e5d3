/** When the lines of a service happened, and when they came in, by the newest window that has any. Times are epoch ms. */
export interface ServiceTimes {
  readonly service: string;
  /** Counts of the slices of both windows. */
  readonly before: readonly number[];
  readonly now: readonly number[];
  readonly lastTime: number | null;
  readonly firstIngested: number | null;
  readonly lastIngested: number | null;
  readonly averageTime: number | null;
  readonly averageIngested: number | null;
}
