import { reparseEndpoint } from '../../common/api/reparse';
import { engineReparseStore } from '../reparse/engine/engine_reparse_store';
import { reparse } from '../reparse/reparse';
import { readService } from '../services/read_service';
import { defineRoute, type RouteServices } from './define_route';

/** `POST /api/app_logs/reparse`: puts right the format, zone or service of documents that are there, a part at a time. */
export function defineReparseRoute(services: RouteServices): void {
  defineRoute(services, reparseEndpoint, { privilege: 'all' }, (request, { client, setup, signal, logger }) =>
    reparse({
      store: engineReparseStore({ client, signal, logger }),
      request,
      rowsOf: async (service) => (await readService(setup.savedObjects, service)).rows,
    }),
  );
}
