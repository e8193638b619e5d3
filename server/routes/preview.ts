import { previewEndpoint } from '../../common/api/preview';
import { serviceSlug } from '../../common/service_name';
import { previewEvents } from '../preview/preview_events';
import { compileRows } from '../services/compile_rows';
import { readService } from '../services/read_service';
import { defineRoute, type RouteServices } from './define_route';

/** `POST /internal/app_logs/preview`: a file's beginning as it would be indexed. */
export function definePreviewRoute(services: RouteServices): void {
  defineRoute(services, previewEndpoint, { privilege: 'read' }, async (body, { client, setup, signal }) => {
    const { source, formats } = body;
    const rows = formats
      ? compileRows(formats, serviceSlug(source.service))
      : (await readService(setup.savedObjects, source.service)).rows;
    return previewEvents(client, body, rows, signal);
  });
}
