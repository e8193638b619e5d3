import { Client } from '@elastic/elasticsearch';

/**
 * A client on the engine that the harness started, through its Elasticsearch 8 front, as Kibana's `asCurrentUser`;
 * without retries, so that a test sees each failure.
 */
export function engineClient(url = process.env.APP_LOGS_TEST_FRONT ?? ''): Client {
  return new Client({ node: url, maxRetries: 0 });
}
