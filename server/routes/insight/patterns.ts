import { patternsEndpoint } from '../../../common/api/insight/patterns';
import { readPatternRules } from '../../insight/read_pattern_rules';
import { groupPatterns } from '../../insight/patterns';
import { defineRoute, type RouteServices } from '../define_route';

/** `POST /internal/app_logs/patterns`: groups of alike messages, and what changed. */
export function definePatternsRoute(services: RouteServices): void {
  defineRoute(services, patternsEndpoint, { privilege: 'read' }, async (body, context) =>
    groupPatterns(context, body, await readPatternRules(context.setup.savedObjects)),
  );
}
