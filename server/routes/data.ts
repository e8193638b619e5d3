import { dataEndpoint } from '../../common/api/logs';
import { dataQuery, readData } from '../../common/query/data_query';
import { defineRoute, type RouteServices } from './define_route';
import { searchLogs } from './search_logs';

/** `GET /internal/app_logs/data`: whether there is anything to show, and from when to when. */
export function defineDataRoute(services: RouteServices): void {
  defineRoute(services, dataEndpoint, { privilege: 'read' }, async (_, context) =>
    readData(await searchLogs(context, dataQuery())),
  );
}
