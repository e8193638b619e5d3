import type { Client } from '@elastic/elasticsearch';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { viewFields } from '../view_fields';

const querySchema = z.object({ pattern: z.string().min(1).max(1000) });

const answerSchema = z.object({ fields: z.record(z.record(z.unknown())) });

/** The fields of a data view, where Kibana reads them off the engine as it loads the view. */
export function addFieldRoutes(server: FastifyInstance, client: Client): void {
  server.get('/internal/standalone/fields', async (request) => {
    const { pattern } = querySchema.parse(request.query);
    // The client would write what it asks for into the body, where not each engine looks.
    const answer = await client.transport.request<unknown>({
      method: 'GET',
      path: `/${encodeURIComponent(pattern)}/_field_caps`,
      querystring: { fields: '*', ignore_unavailable: true, allow_no_indices: true },
    });
    const { fields } = answerSchema.parse(answer);
    return { fields: viewFields(fields) };
  });
}
