import { linesEndpoint } from '../../common/api/logs';
import { linesQuery, readLines } from '../../common/query/lines_query';
import { defineRoute, type RouteServices } from './define_route';
import { searchLogs } from './search_logs';

/** `POST /internal/app_logs/lines`: a page of lines, newest first. */
export function defineLinesRoute(services: RouteServices): void {
  defineRoute(services, linesEndpoint, { privilege: 'read' }, async (body, context) =>
    readLines(await searchLogs(context, linesQuery(body)), body),
  );
}
