import type { Client } from '@elastic/elasticsearch';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { viewFields } from '../view_fields';

const querySchema = z.object({ pattern: z.string().min(1).max(1000) });

/** The fields of a data view, where Kibana reads them off the engine as it loads the view. */
export function addFieldRoutes(server: FastifyInstance, client: Client): void {
  server.get('/internal/standalone/fields', async (request) => {
    const { pattern } = querySchema.parse(request.query);
    const { fields } = await client.fieldCaps({
      index: pattern,
      fields: '*',
      ignore_unavailable: true,
      allow_no_indices: true,
    });
    return { fields: viewFields(fields) };
  });
}
