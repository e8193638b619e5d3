import { Client } from '@elastic/elasticsearch';

/** A client on the engine that the harness started, through its Elasticsearch 8 front. */
export function engineClient(): Client {
  return new Client({ node: process.env.APP_LOGS_TEST_FRONT ?? '', maxRetries: 0, requestTimeout: 30_000 });
}
