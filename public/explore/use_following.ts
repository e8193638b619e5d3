import { useMemo } from 'react';
import type { RefObject } from 'react';
import { endlessScope } from '../../common/query/endless_scope';
import { useKeys } from '../keyboard/use_keys';
import { useAskedFields } from '../lines/use_asked_fields';
import { useServices } from '../services/services_context';
import type { BuiltScope } from '../services/use_scope';
import type { ViewControl } from '../services/use_view_state';
import { useTail } from '../tail/use_tail';
import type { TailControl } from '../tail/use_tail';
import type { Reading } from './use_reading';

/** What the lines are asked of: while the page follows, a range without an end. */
export function useFollowedScope({ view }: ViewControl, page: BuiltScope): BuiltScope {
  const { follow } = view;
  return useMemo(
    () => (follow && page.scope !== null ? { ...page, scope: endlessScope(page.scope) } : page),
    [follow, page],
  );
}

interface Props {
  readonly control: ViewControl;
  /** As `useFollowedScope` gives it. */
  readonly page: BuiltScope;
  readonly reading: Reading;
  /** The newest line is in sight. */
  readonly atTop: boolean;
  /** What scrolls the lines. */
  readonly scroller: RefObject<HTMLElement>;
}

/** Following of the page's lines, switched by its view and by a key. */
export function useFollowing({ control, page, reading, atTop, scroller }: Props): TailControl {
  const { call } = useServices();
  const { view, update } = control;
  const { lines } = reading;
  const { rows, openNewest } = lines;
  // Asked for every line that comes: a list of 100,000 is not searched each time, and not kept while nobody follows.
  const known = useMemo(
    () => new Set(view.follow ? rows.stubs.map(({ id }) => id) : []),
    [view.follow, rows],
  );
  useKeys({ tail: () => update({ follow: !view.follow }) });
  return useTail({
    call,
    scope: page.scope,
    viewKey: page.key,
    active: view.follow,
    atTop,
    loading: lines.first.loading,
    fields: useAskedFields(view.columns),
    onLines: lines.takeIn,
    onReload: openNewest,
    toTop: () => scroller.current?.scrollTo({ top: 0 }),
    isShown: (id) => known.has(id),
  });
}
