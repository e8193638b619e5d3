import { z } from 'zod';
import { MAX_SERVICE_NAME } from '../service_name';
import { endpoint, INTERNAL_VERSION } from './endpoint';

export interface AddDataAnswer {
  /** `app_logs.elasticsearch_url` of kibana.yml, without a slash at its end; null when it is not set. */
  readonly elasticsearchUrl: string | null;
}

/** What Kibana knows for the steps of "Add data". */
export const addDataEndpoint = endpoint<AddDataAnswer>()({
  method: 'get',
  path: '/internal/app_logs/add_data',
  access: 'internal',
  version: INTERNAL_VERSION,
  body: z.undefined(),
});

/**
 * Makes the data stream of a service, if it is not there: a key with `create_doc` alone could not. 409 before setup, and when
 * something else has the name; 403 with the role that would allow it.
 */
export const prepareEndpoint = endpoint<{ readonly dataStream: string }>()({
  method: 'post',
  path: '/internal/app_logs/add_data/_prepare',
  access: 'internal',
  version: INTERNAL_VERSION,
  body: z
    .object({ service: z.string().max(MAX_SERVICE_NAME), namespace: z.string().max(MAX_SERVICE_NAME) })
    .strict(),
});
