import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { History } from 'history';
import { readView, writeView } from './url_state';
import type { ReadView } from './url_state';
import type { ViewState } from './view_state';

export interface ViewControl extends ReadView {
  /** Changes parts of the view, and with them the URL; `replace` leaves no step for Back. */
  update(changes: Partial<ViewState>, options?: { replace?: boolean }): void;
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
    (changes: Partial<ViewState>, options: { replace?: boolean } = {}) => {
      latest.current = { ...latest.current, ...changes };
      const { pathname, search: current, hash } = history.location;
      const next = writeView(current, latest.current);
      if (next === current) return;
      const to = { pathname, search: next, hash };
      if (options.replace === true) history.replace(to);
      else history.push(to);
    },
    [history],
  );
  return useMemo(() => ({ ...read, update }), [read, update]);
}
