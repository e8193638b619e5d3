import { addDataEndpoint, prepareEndpoint } from '../../common/api/add_data';
import { dataStreamName } from '../../common/service_name';
import { backingIndices } from '../import/engine/data_stream';
import { withoutSlash } from '../without_slash';
import { defineRoute, type RouteServices } from './define_route';

/**
 * `GET /internal/app_logs/add_data` and `POST …/_prepare`: what "Add data" needs to know, and the data stream made.
 * @param elasticsearchUrl as kibana.yml says it; "" when it does not
 */
export function defineAddDataRoutes(services: RouteServices, elasticsearchUrl: string): void {
  const known = withoutSlash(elasticsearchUrl) || null;
  defineRoute(services, addDataEndpoint, { privilege: 'read' }, () =>
    Promise.resolve({ elasticsearchUrl: known }),
  );
  defineRoute(
    services,
    prepareEndpoint,
    { privilege: 'all' },
    async ({ service, namespace }, { client, signal }) => {
      const dataStream = dataStreamName(service, namespace);
      await backingIndices(client, dataStream, signal);
      return { dataStream };
    },
  );
}
