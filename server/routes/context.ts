import { contextEndpoint } from '../../common/api/context';
import { readContext } from '../context/read_context';
import { defineRoute, type RouteServices } from './define_route';

/** `POST /internal/app_logs/context`: the lines around a line. */
export function defineContextRoute(services: RouteServices): void {
  defineRoute(services, contextEndpoint, { privilege: 'read' }, readContext);
}
