import { exceptionsEndpoint } from '../../../common/api/insight/exceptions';
import { groupExceptions } from '../../insight/exceptions';
import { defineRoute, type RouteServices } from '../define_route';

/** `POST /internal/app_logs/exceptions`: exceptions by type and last own frame, and what changed. */
export function defineExceptionsRoute(services: RouteServices): void {
  defineRoute(services, exceptionsEndpoint, { privilege: 'read' }, (body, context) =>
    groupExceptions(context, body),
  );
}
