import { sampleEndpoint } from '../../common/api/import';
import { loadSample } from '../import_sample/load_sample';
import { defineRoute, type RouteServices } from './define_route';

/** `POST /internal/app_logs/sample`: loads the log that comes with the plugin, moved so that it ends now. */
export function defineSampleRoute(services: RouteServices): void {
  defineRoute(services, sampleEndpoint, { privilege: 'all' }, ({ timezone }, context) =>
    loadSample({ timezone, ...context }),
  );
}
