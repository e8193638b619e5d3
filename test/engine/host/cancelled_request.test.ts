import { Client } from '@elastic/elasticsearch';
import { request } from 'http';
import { until } from '../support/until';
import { PAGE_HEADERS, startFixtureHost, type FixtureHost } from './fixture_host';

const engine = process.env.APP_LOGS_TEST_ENGINE ?? '';
const client = new Client({ node: process.env.APP_LOGS_TEST_FRONT ?? '', maxRetries: 0 });
const INDEX = `host-cancelled-${process.pid}`;
const DOCUMENTS = 40_000;
const LIMIT_MS = 30_000;
let host: FixtureHost;

beforeAll(async () => {
  host = await startFixtureHost();
  const operations = Array.from({ length: DOCUMENTS }, (_, i) => [{ create: {} }, { i }]).flat();
  await client.bulk({ index: INDEX, refresh: true, operations });
}, LIMIT_MS);
afterAll(async () => {
  await client.indices.delete({ index: INDEX });
  await client.close();
  await host.close();
});

/**
 * Takes more than 40 s, more than the test may: a millisecond for each document. Not fewer and slower documents: the
 * engine looks only every 2048 documents whether it is to stop.
 */
const SLOW_SEARCH = {
  index: INDEX,
  query: {
    script: {
      script: {
        source:
          "double n = 0; for (int i = 0; i < 30000; i++) { n += Math.sin(i) } return n > doc['i'].value;",
      },
    },
  },
};

async function slowTasks(): Promise<number> {
  const response = await fetch(`${engine}/_tasks?actions=*search*&detailed`);
  const { nodes } = (await response.json()) as {
    nodes: Record<string, { tasks: Record<string, { description?: string }> }>;
  };
  const tasks = Object.values(nodes).flatMap((node) => Object.values(node.tasks));
  return tasks.filter(({ description }) => description?.includes(INDEX)).length;
}

describe('a request that the page cancels', () => {
  it(
    'leaves no task running in the engine',
    async () => {
      const body = JSON.stringify(SLOW_SEARCH);
      const sent = request(`${host.url}/internal/fixture/slowSearch`, {
        method: 'POST',
        headers: { ...PAGE_HEADERS, 'elastic-api-version': '1' },
      });
      const ended = new Promise<void>((resolve) => sent.once('close', resolve));
      sent.on('error', () => undefined);
      sent.end(body);
      await until(async () => (await slowTasks()) > 0);
      sent.destroy();
      await ended;
      await until(async () => (await slowTasks()) === 0);
    },
    LIMIT_MS,
  );
});
