import type { Client } from '@elastic/elasticsearch';
import type { FastifyInstance } from 'fastify';

export interface StatusOptions {
  readonly client: Client;
  readonly pluginId: string;
  readonly kibanaVersion: string;
}

const PING_TIMEOUT_MS = 2_000;

/** What of Kibana this host has not: tests ask for it and count what it rules out as skipped. */
const FEATURES = {
  host: 'standalone',
  discover: false,
  lens: false,
  spaces: false,
  security: false,
  kql: false,
  translations: false,
  dashboards: true,
};

/** Status and abilities, where Kibana tells them, and the host's own answer to "what do you lack?". */
export function addStatusRoutes(
  server: FastifyInstance,
  { client, pluginId, kibanaVersion }: StatusOptions,
): void {
  server.get('/api/status', async (_request, reply) => {
    const reachable = await isReachable(client);
    const available = { level: 'available', summary: 'All services and plugins are available' };
    const overall = reachable
      ? available
      : { level: 'critical', summary: 'The search engine does not answer' };
    return reply.code(reachable ? 200 : 503).send({
      name: 'app-logs-standalone',
      version: { number: kibanaVersion, build_snapshot: false },
      status: { overall, core: { elasticsearch: overall }, plugins: { [pluginId]: overall } },
    });
  });
  server.get('/internal/standalone/features', async () => FEATURES);
  server.post('/api/core/capabilities', async () => ({
    navLinks: { [pluginId]: true, dashboards: true },
    catalogue: {},
    management: {},
    dashboard: { show: true, createNew: true, showWriteControls: true },
    // There are no roles here: everybody has the feature's privilege "all".
    [pluginId]: { show: true, save: true },
  }));
}

async function isReachable(client: Client): Promise<boolean> {
  try {
    return await client.ping({}, { requestTimeout: PING_TIMEOUT_MS, maxRetries: 0 });
  } catch {
    return false;
  }
}
