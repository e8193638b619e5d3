import { timelineEndpoint } from '../../common/api/logs';
import { readTimeline, timelineQuery } from '../../common/query/counts_query';
import { defineRoute, type RouteServices } from './define_route';
import { searchLogs } from './search_logs';

/** `POST /internal/app_logs/timeline`: counts by level over time. */
export function defineTimelineRoute(services: RouteServices): void {
  defineRoute(services, timelineEndpoint, { privilege: 'read' }, async (body, context) =>
    readTimeline(await searchLogs(context, timelineQuery(body)), body.scope, body.buckets),
  );
}
