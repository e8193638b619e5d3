import { i18n } from '@kbn/i18n';
import { levelsEndpoint, linesEndpoint, timelineEndpoint } from '../../common/api/logs';
import { levelsQuery, timelineQuery } from '../../common/query/counts_query';
import { linesQuery } from '../../common/query/lines_query';

/** A request of a panel as the Inspector shows it. */
export interface InspectedSearch {
  readonly name: string;
  /** The search body that the server sends to the engine for it: both sides build it by the same function. */
  readonly body: object;
  /** The first of what belongs together; false for a further page. */
  readonly first: boolean;
}

/**
 * What one of our routes asks of the engine.
 * @param body as the route takes it
 * @returns null for a route that panels do not search with
 */
export function inspectedSearch(path: string, body: unknown): InspectedSearch | null {
  switch (path) {
    case timelineEndpoint.path:
      return {
        name: i18n.translate('appLogs.inspector.timeline', { defaultMessage: 'Timeline' }),
        body: timelineQuery(timelineEndpoint.body.parse(body)),
        first: true,
      };
    case levelsEndpoint.path:
      return {
        name: i18n.translate('appLogs.inspector.levels', { defaultMessage: 'Levels' }),
        body: levelsQuery(levelsEndpoint.body.parse(body)),
        first: true,
      };
    case linesEndpoint.path: {
      const asked = linesEndpoint.body.parse(body);
      return {
        name:
          asked.after === null
            ? i18n.translate('appLogs.inspector.newest', { defaultMessage: 'Newest lines' })
            : i18n.translate('appLogs.inspector.older', { defaultMessage: 'Older lines' }),
        body: linesQuery(asked),
        first: asked.after === null,
      };
    }
    default:
      return null;
  }
}
