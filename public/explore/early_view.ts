import type { LogScope } from '../../common/api/logs';
import { buildScope, isPlain } from '../services/log_scope';
import type { QuerySettings } from '../services/log_scope';
import { readView } from '../services/url_state';
import type { ViewState } from '../services/view_state';
import { isOnlyNamed } from '../views/view_parameter';

export interface EarlyView {
  readonly scope: LogScope;
  readonly columns: readonly string[];
}

/**
 * What the page is going to ask about, when its address alone tells: null when something else has a say first (the data
 * view for a query and filters, a named view, the data's own range, a line or another tab to open at, following).
 * @param search `location.search`
 * @param openedAt what "now" is in the address's time range
 */
export function earlyView(
  search: string,
  defaults: ViewState,
  settings: QuerySettings,
  openedAt: Date,
): EarlyView | null {
  const { view, hasTime } = readView(search, defaults);
  if (!hasTime || isOnlyNamed(search)) return null;
  if (!isPlain(view) || view.line !== null || view.tab !== 'lines' || view.follow) return null;
  const { scope } = buildScope(view, undefined, settings, openedAt);
  return scope === null ? null : { scope, columns: view.columns };
}
