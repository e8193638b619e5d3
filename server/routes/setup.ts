import {
  adoptStrayEndpoint,
  assetDifferenceEndpoint,
  installEndpoint,
  removeEndpoint,
  setupStatusEndpoint,
} from '../../common/api/setup';
import { readDifference } from '../setup/difference';
import { install } from '../setup/install';
import { remove } from '../setup/removal/remove';
import { readSetupStatus } from '../setup/status';
import { adoptStray } from '../setup/streams/adopt_stray';
import { defineRoute, type RouteServices } from './define_route';

/** `GET`, `POST` and `DELETE /api/app_logs/setup`, `POST` of its `_difference` and `_adopt`. */
export function defineSetupRoutes(services: RouteServices): void {
  defineRoute(services, setupStatusEndpoint, { privilege: 'read' }, (_, { setup }) => readSetupStatus(setup));
  defineRoute(services, installEndpoint, { privilege: 'all' }, (request, { setup }) =>
    install(setup, request),
  );
  defineRoute(services, removeEndpoint, { privilege: 'all' }, (request, { setup }) => remove(setup, request));
  defineRoute(services, assetDifferenceEndpoint, { privilege: 'read' }, ({ id }, { setup }) =>
    readDifference(setup, id),
  );
  defineRoute(services, adoptStrayEndpoint, { privilege: 'all' }, async ({ name }, { setup }) => {
    await adoptStray(setup, name);
    return readSetupStatus(setup);
  });
}
