import type { CoreStart } from '@kbn/core/public';
import { dataEndpoint } from '../common/api/logs';
import { SETUP_PAGE } from '../common/names';
import { askEarly } from './explore/ask_early';
import { earlyView } from './explore/early_view';
import { fieldsToAsk } from './lines/columns/line_columns';
import { createCall } from './services/call';
import { createEarlyRequests, type EarlyRequests } from './services/early_requests';
import { queryLanguage, querySettings } from './services/settings';
import { defaultView } from './services/view_state';

/** A page that was opened, with what left before it was drawn. */
export interface Opening {
  /** What "now" is in what was asked. */
  readonly openedAt: Date;
  readonly early: EarlyRequests;
}

/**
 * Lets the first requests of the page leave, as its address tells them: drawing takes longer than the engine, and so
 * does what the host still has to do before it calls the app.
 * @param path below the app's own path
 * @param search `location.search`
 */
export function openPage(core: CoreStart, path: string, search: string): Opening {
  const openedAt = new Date();
  const early = createEarlyRequests(createCall(core.http));
  if (!path.startsWith(SETUP_PAGE)) {
    const defaults = defaultView(queryLanguage(core.uiSettings));
    const view = earlyView(search, defaults, querySettings(core.uiSettings), openedAt);
    if (view !== null) askEarly(early.askEarly, view.scope, fieldsToAsk([], view.columns));
    early.askEarly(dataEndpoint, undefined);
  }
  return { openedAt, early };
}
