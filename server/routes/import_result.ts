import { importResultEndpoint } from '../../common/api/import';
import { readImportResult } from '../import/import_result';
import { defineRoute, type RouteServices } from './define_route';

/** `POST /internal/app_logs/import_result`: what an import that has ended left in the engine. */
export function defineImportResultRoute(services: RouteServices): void {
  defineRoute(services, importResultEndpoint, { privilege: 'read' }, (body, { client, signal }) =>
    readImportResult({ client, import: body.import, source: body.source, signal }),
  );
}
