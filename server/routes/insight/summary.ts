import { summaryEndpoint } from '../../../common/api/insight/summary';
import { summarise } from '../../insight/summary';
import { defineRoute, type RouteServices } from '../define_route';

/** `POST /internal/app_logs/summary`: both windows at a glance. */
export function defineSummaryRoute(services: RouteServices): void {
  defineRoute(services, summaryEndpoint, { privilege: 'read' }, (body, context) =>
    summarise(context, body, Date.now()),
  );
}
