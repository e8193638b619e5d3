import { useEffect, useState } from 'react';
import type { Observable } from 'rxjs';

/**
 * The newest value of an observable; one that has a value already gives it to the first render.
 * @param initial stands until the first value
 */
export function useObservable<T>(source$: Observable<T>, initial: T): T {
  const [value, setValue] = useState(() => {
    let first = initial;
    source$.subscribe((next) => (first = next)).unsubscribe();
    return first;
  });
  useEffect(() => {
    const subscription = source$.subscribe((next) => setValue(() => next));
    return () => subscription.unsubscribe();
  }, [source$]);
  return value;
}
