import { dataEndpoint, levelsEndpoint, linesEndpoint, timelineEndpoint } from '../../common/api/logs';
import { levelsQuery, readLevels, readTimeline, timelineQuery } from '../../common/query/counts_query';
import { dataQuery, readData } from '../../common/query/data_query';
import { linesQuery, readLines } from '../../common/query/lines_query';
import { defineRoute, type RouteServices } from './define_route';
import { searchLogs } from './search_logs';

/** What page and panels ask: lines, timeline, levels, and whether there is anything at all. */
export function defineLogRoutes(services: RouteServices): void {
  const read = { privilege: 'read' } as const;
  defineRoute(services, linesEndpoint, read, async (body, context) =>
    readLines(await searchLogs(context, linesQuery(body)), body.size),
  );
  defineRoute(services, timelineEndpoint, read, async (body, context) =>
    readTimeline(await searchLogs(context, timelineQuery(body)), body.scope, body.buckets),
  );
  defineRoute(services, levelsEndpoint, read, async (body, context) =>
    readLevels(await searchLogs(context, levelsQuery(body))),
  );
  defineRoute(services, dataEndpoint, read, async (_, context) =>
    readData(await searchLogs(context, dataQuery())),
  );
}
