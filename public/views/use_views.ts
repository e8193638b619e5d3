import { useCallback, useEffect, useMemo, useState } from 'react';
import { viewsEndpoint, type SavedView } from '../../common/api/views';
import type { Call } from '../services/call';
import type { Failure } from '../services/failure';
import { useQuestion } from '../services/use_question';

/** The named views of this space. */
export interface Views {
  /** Null until they were read. */
  readonly views: readonly SavedView[] | null;
  readonly loading: boolean;
  readonly failure: Failure | null;
  /** Reads them again: others make and change some, too. */
  reload(): void;
  /** Takes in one that was saved just now. */
  put(view: SavedView): void;
  /** Takes out one that was deleted just now. */
  drop(id: string): void;
}

/**
 * Reads the named views once somebody wants to see them.
 * @param wanted false asks nothing: lines and charts come first
 */
export function useViews(call: Call, wanted: boolean): Views {
  const { answer, loading, failure, retry } = useQuestion(call, viewsEndpoint, wanted ? undefined : null);
  const [views, setViews] = useState<readonly SavedView[] | null>(null);
  useEffect(() => {
    if (answer !== null) setViews(answer.views);
  }, [answer]);
  const put = useCallback(
    (view: SavedView) => setViews((before) => sorted([...others(before ?? [], view.id), view])),
    [],
  );
  const drop = useCallback((id: string) => setViews((before) => others(before ?? [], id)), []);
  return useMemo(
    () => ({ views, loading, failure, reload: retry, put, drop }),
    [views, loading, failure, retry, put, drop],
  );
}

function others(views: readonly SavedView[], id: string): readonly SavedView[] {
  return views.filter((view) => view.id !== id);
}

function sorted(views: readonly SavedView[]): readonly SavedView[] {
  return [...views].sort((a, b) => a.title.localeCompare(b.title) || a.id.localeCompare(b.id));
}
