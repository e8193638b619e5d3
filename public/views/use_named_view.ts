import { useEffect, useState } from 'react';
import { viewsEndpoint } from '../../common/api/views';
import type { Call } from '../services/call';
import { useQuestion } from '../services/use_question';
import type { ViewControl } from '../services/use_view_state';
import type { ViewState } from '../services/view_state';
import { openingChanges } from './saved_view';

interface Asked {
  readonly id: string;
  /** The address says a time range, which then counts, not the view's. */
  readonly keepTime: boolean;
}

/**
 * Opens the view that an address names and says nothing more about, as a link from Kibana's list of saved objects does. A
 * view that cannot be read, or is not there any more, leaves the usual page; the views' menu says so.
 * @param onOpened what was said about how the page opened is no longer so
 * @returns true while it is not known what to show
 */
export function useNamedView(
  control: ViewControl,
  call: Call,
  defaults: ViewState,
  onOpened: () => void,
): boolean {
  const { viewId, onlyNamed, hasTime, update } = control;
  const [asked, setAsked] = useState<Asked | null>(() => askedBy(control));
  useEffect(() => {
    // Whatever the page puts into the address meanwhile, the wish is remembered.
    if (onlyNamed && viewId !== null) setAsked((before) => before ?? { id: viewId, keepTime: hasTime });
  }, [onlyNamed, viewId, hasTime]);
  const { answer, failure, loading } = useQuestion(call, viewsEndpoint, asked === null ? null : undefined);
  useEffect(() => {
    if (asked === null || loading || !hasTime) return;
    const saved = failure === null ? answer?.views.find(({ id }) => id === asked.id) : undefined;
    setAsked(null);
    if (saved === undefined) return;
    const { time, refresh, ...rest } = openingChanges(saved, defaults);
    const range = asked.keepTime || time === undefined || refresh === undefined ? {} : { time, refresh };
    update({ ...rest, ...range }, { replace: true });
    onOpened();
  }, [asked, answer, failure, loading, hasTime, defaults, update, onOpened]);
  return asked !== null;
}

function askedBy({ onlyNamed, viewId, hasTime }: ViewControl): Asked | null {
  return onlyNamed && viewId !== null ? { id: viewId, keepTime: hasTime } : null;
}
