import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { History } from 'history';
import { isOnlyNamed, viewIdIn, withViewId } from '../views/view_parameter';
import { readView, writeView } from './url_state';
import type { ReadView } from './url_state';
import type { ViewState } from './view_state';

export interface ViewControl extends ReadView {
  /** The named view that was opened last, or that the URL names; what is shown may differ from it. */
  readonly viewId: string | null;
  /** The URL names a view and says nothing about what it shows. */
  readonly onlyNamed: boolean;
  /**
   * Changes parts of the view, and with them the URL; `replace` leaves no step for Back.
   * `viewId` is the named view that this is now, null for none; left out, it stays.
   */
  update(changes: Partial<ViewState>, options?: UpdateOptions): void;
}

interface UpdateOptions {
  readonly replace?: boolean;
  readonly viewId?: string | null;
}

/**
 * The page's state, kept in the URL: Back, Forward, a reload and a shared link all give the same view.
 * @param defaults stands in for what the URL does not say
 */
export function useViewState(history: History, defaults: ViewState): ViewControl {
  const [search, setSearch] = useState(history.location.search);
  useEffect(() => {
    setSearch(history.location.search);
    return history.listen((location) => setSearch(location.search));
  }, [history]);
  const read = useMemo(() => readView(search, defaults), [search, defaults]);
  // Two updates in one tick must not overwrite each other, so the newest view is kept outside of rendering.
  const latest = useRef(read.view);
  latest.current = read.view;
  const update = useCallback(
    (changes: Partial<ViewState>, { replace = false, viewId }: UpdateOptions = {}) => {
      latest.current = { ...latest.current, ...changes };
      const { pathname, search: current, hash } = history.location;
      const next = writeView(viewId === undefined ? current : withViewId(current, viewId), latest.current);
      if (next === current) return;
      const to = { pathname, search: next, hash };
      if (replace) history.replace(to);
      else history.push(to);
    },
    [history],
  );
  return useMemo(
    () => ({ ...read, viewId: viewIdIn(search), onlyNamed: isOnlyNamed(search), update }),
    [read, search, update],
  );
}
