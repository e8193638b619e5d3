import { tailEndpoint } from '../../common/api/tail';
import { readTail, tailQuery } from '../../common/query/tail_query';
import { defineRoute, type RouteServices } from './define_route';
import { searchLogs } from './search_logs';

/** `POST /internal/app_logs/tail`: the lines that came in since a moment. */
export function defineTailRoute(services: RouteServices): void {
  defineRoute(services, tailEndpoint, { privilege: 'read' }, async (body, context) =>
    readTail(await searchLogs(context, tailQuery(body)), body),
  );
}
