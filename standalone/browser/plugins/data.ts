import { BehaviorSubject, Subject, type Observable } from 'rxjs';
import { isEqual } from 'lodash';
import type { DataStart } from '@kbn/data-plugin/public';
import type { TimeRange } from '@kbn/es-query';

interface Refresh {
  readonly pause: boolean;
  /** Milliseconds. */
  readonly value: number;
}

/** The time range that apps hand to each other. */
export class Timefilter {
  private readonly time$: BehaviorSubject<TimeRange>;
  private readonly autoRefresh$ = new Subject<(done: () => void) => void>();

  private refresh: Refresh = { pause: true, value: 60_000 };

  constructor(initial: TimeRange) {
    this.time$ = new BehaviorSubject(initial);
  }

  getTime(): TimeRange {
    return this.time$.getValue();
  }

  setRefreshInterval(refresh: Refresh): void {
    this.refresh = refresh;
  }

  getRefreshInterval(): Refresh {
    return this.refresh;
  }

  setTime(range: TimeRange): void {
    const time = { from: range.from, to: range.to };
    if (!isEqual(time, this.getTime())) this.time$.next(time);
  }

  /** Emits the range at once and whenever it changes. */
  getTime$(): Observable<TimeRange> {
    return this.time$.asObservable();
  }

  /** Silent here: the date picker of each page keeps its own interval and tells the page. */
  getAutoRefreshFetch$(): Observable<(done: () => void) => void> {
    return this.autoRefresh$.asObservable();
  }
}

export function dataStart(timefilter: Timefilter): DataStart {
  return { query: { timefilter: { timefilter } } };
}
