import { tryPatternsEndpoint } from '../../common/api/patterns';
import { tryPatterns } from '../patterns/try_patterns';
import { defineRoute, type RouteServices } from './define_route';
import { searchLogs } from './search_logs';

/** `POST /internal/app_logs/patterns/_try`: what a pattern rule would do to the lines that are there. */
export function definePatternRoutes(services: RouteServices): void {
  defineRoute(services, tryPatternsEndpoint, { privilege: 'read' }, (request, context) =>
    tryPatterns((body) => searchLogs(context, body), request),
  );
}
