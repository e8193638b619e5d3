import { installEndpoint, removeEndpoint, setupStatusEndpoint } from '../../common/api/setup';
import { install } from '../setup/install';
import { remove } from '../setup/remove';
import { readSetupStatus } from '../setup/status';
import { defineRoute, type RouteServices } from './define_route';

/** `GET`, `POST` and `DELETE /api/app_logs/setup`. */
export function defineSetupRoutes(services: RouteServices): void {
  defineRoute(services, setupStatusEndpoint, { privilege: 'read' }, (_, { setup }) => readSetupStatus(setup));
  defineRoute(services, installEndpoint, { privilege: 'all' }, (_, { setup }) => install(setup));
  defineRoute(services, removeEndpoint, { privilege: 'all' }, ({ dataStreams }, { setup }) =>
    remove(setup, dataStreams),
  );
}
