import { useCallback, useEffect, useState } from 'react';
import type { TimeRange } from '@kbn/es-query';
import type { DataAnswer } from '../../common/api/logs';
import type { ViewControl } from '../services/use_view_state';
import { openingTime } from './opening_time';

/** What a person should know about how the page opened. */
export interface Opening {
  /** The range of all data, when it was taken because the usual one held nothing. */
  readonly widenedTo: TimeRange | null;
  /** Parts of the URL that could not be used. */
  readonly broken: readonly string[];
}

const PLAIN: Opening = { widenedTo: null, broken: [] };

/**
 * Chooses the time range when the URL says none, and keeps what there is to say about the opening until it
 * is dismissed.
 */
export function useOpening(control: ViewControl, data: DataAnswer | null, usual: TimeRange) {
  const [opening, setOpening] = useState(PLAIN);
  const { broken, hasTime, update } = control;
  useEffect(() => {
    if (broken.length === 0) return;
    setOpening((before) => ({ ...before, broken }));
    // The address must say what is shown; without a time the effect below rewrites it.
    if (hasTime) update({}, { replace: true });
  }, [broken, hasTime, update]);
  useEffect(() => {
    if (hasTime || data === null || data.documents === 0) return;
    const { time, widened } = openingTime(data, usual, new Date());
    setOpening((before) => ({ ...before, widenedTo: widened ? time : null }));
    update({ time }, { replace: true });
  }, [hasTime, data, usual, update]);
  const dismiss = useCallback(() => setOpening(PLAIN), []);
  return { opening, dismiss };
}
