import { useCallback, useEffect, useRef, useState } from 'react';
import { useAskedFields } from '../lines/use_asked_fields';
import type { QuerySettings } from '../services/log_scope';
import { useServices } from '../services/services_context';
import type { DataViewState } from '../services/use_data_view';
import { scopeAt } from '../services/use_scope';
import type { ViewState } from '../services/view_state';
import { askEarly } from './ask_early';

export interface Refresh {
  /** How often somebody asked for newer data, and when last: at first when the page was opened. */
  readonly count: number;
  readonly askedAt: Date;
  /** Asks for newer data; a stable function. */
  again(): void;
}

/** Asking again for what is shown: lines and timeline are under way before anything is drawn. */
export function useRefresh(view: ViewState, fields: DataViewState, settings: QuerySettings): Refresh {
  const { askEarly: ask, openedAt } = useServices();
  const [{ count, askedAt }, setAsked] = useState({ count: 0, askedAt: openedAt });
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const asked = useAskedFields(view.columns);
  const shown = useRef({ view, fields, settings, asked });
  shown.current = { view, fields, settings, asked };
  const again = useCallback(() => {
    const now = new Date();
    const of = shown.current;
    const { scope } = scopeAt(of.view, of.fields, of.settings, now);
    // Following asks for a range without an end.
    if (scope !== null && !of.view.follow) askEarly(ask, scope, of.asked);
    // The host's client sends in steps of its own; drawing at once would keep them waiting.
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setAsked((before) => ({ count: before.count + 1, askedAt: now })), 0);
  }, [ask]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return { count, askedAt, again };
}
