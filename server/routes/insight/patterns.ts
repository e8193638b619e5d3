import { patternsEndpoint } from '../../../common/api/insight/patterns';
import { groupPatterns } from '../../insight/patterns';
import { defineRoute, type RouteServices } from '../define_route';

/** `POST /internal/app_logs/patterns`: groups of alike messages, and what changed. */
export function definePatternsRoute(services: RouteServices): void {
  defineRoute(services, patternsEndpoint, { privilege: 'read' }, (body, context) =>
    groupPatterns(context, body),
  );
}
