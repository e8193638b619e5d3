import { levelsEndpoint } from '../../common/api/logs';
import { levelsQuery, readLevels } from '../../common/query/counts_query';
import { defineRoute, type RouteServices } from './define_route';
import { searchLogs } from './search_logs';

/** `POST /internal/app_logs/levels`: counts by level. */
export function defineLevelsRoute(services: RouteServices): void {
  defineRoute(services, levelsEndpoint, { privilege: 'read' }, async (body, context) =>
    readLevels(await searchLogs(context, levelsQuery(body))),
  );
}
