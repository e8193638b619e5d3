import type { CoreStart } from '@kbn/core/public';
import type { Cursor } from '../../common/api/logs';
import { PLUGIN_ID } from '../../common/names';
import type { CompareWith } from '../insight/compare_with';
import { resolveTimeRange, type Instants } from './time_range';
import { writeView } from './url_state';
import type { LineAddress, ViewState } from './view_state';

/**
 * A view as it is seen now, so that it is the same later, when there are more lines: instants in the place of "now", and
 * nothing that moves on by itself.
 * @param shown the instants that the view's time range stood for when it was asked for
 * @param line the line that the link is about; null for the view without one
 */
export function lastingView(view: ViewState, shown: Instants, line: LineAddress | null): ViewState {
  return {
    ...view,
    time: line === null ? { ...shown } : holding(shown, line.cursor),
    tab: line === null ? view.tab : 'lines',
    compareWith: lastingRange(view.compareWith, shown),
    refresh: { ...view.refresh, pause: true },
    follow: false,
    line,
  };
}

/** A range that somebody chose to compare with, as instants: "now" is the end of what is shown. */
function lastingRange(chosen: CompareWith, shown: Instants): CompareWith {
  return typeof chosen === 'string' ? chosen : (resolveTimeRange(chosen, new Date(shown.to)) ?? chosen);
}

/** The path below the app's own that opens the view: a query string. */
export function permalinkPath(view: ViewState, shown: Instants, line: LineAddress | null = null): string {
  return writeView('', lastingView(view, shown, line));
}

/**
 * The address of a view as others can open it: with origin, base path and space.
 * @param path of `permalinkPath`
 */
export function permalink(application: Pick<CoreStart['application'], 'getUrlForApp'>, path: string): string {
  // Not by its own `path`: Kibana makes "/" of "//" in it, and a query may hold an address.
  return application.getUrlForApp(PLUGIN_ID, { absolute: true }) + path;
}

/** The address of one line within a view. */
export function lineLink(
  application: Pick<CoreStart['application'], 'getUrlForApp'>,
  view: ViewState,
  shown: Instants,
  { id, cursor }: LineAddress,
): string {
  return permalink(application, permalinkPath(view, shown, { id, cursor }));
}

/** A range that holds the line as well: one that came while the page followed lies behind the range's end. */
function holding({ from, to }: Instants, cursor: Cursor): Instants {
  const [time] = cursor;
  if (typeof time !== 'number' || !Number.isFinite(time)) return { from, to };
  return {
    from: time < Date.parse(from) ? new Date(time).toISOString() : from,
    to: time > Date.parse(to) ? new Date(time).toISOString() : to,
  };
}
