import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { HttpError } from '../http_error';
import { DEFAULT_MAX_BYTES, readJsonBody } from '../read_body';
import type { ObjectsClient } from '../saved_objects/objects_client';
import { savedObjectSchema } from '../saved_objects/stored_object';
import type { TypeRegistry } from '../saved_objects/type_registry';

const BASE = '/internal/standalone/saved_objects';
/** A dashboard with many panels is long. */
const LIMITS = { maxBytes: 8 * DEFAULT_MAX_BYTES, accepts: ['application/json'] };

const findSchema = z.object({ search: z.string().max(1000).default('') });
const writeSchema = savedObjectSchema.pick({ attributes: true, references: true });
const updateSchema = writeSchema.extend({ version: z.string().optional() });

/** What the host's own page reads and writes: dashboards, and the data views and searches that these name. */
export function addObjectRoutes(server: FastifyInstance, objects: ObjectsClient, types: TypeRegistry): void {
  const isKnown = (type: string) => types.versionOf(type) !== undefined;
  const keySchema = z.object({
    type: z.string().refine(isKnown, 'no type of saved object that this host knows'),
    id: z.string().min(1).max(512),
  });
  server.get(`${BASE}/:type`, async (request) => {
    const { type } = parse(keySchema.pick({ type: true }), request.params);
    const { search } = parse(findSchema, request.query);
    return objects.find({ type, search, perPage: 1000 });
  });
  server.get(`${BASE}/:type/:id`, async (request) => {
    const { type, id } = parse(keySchema, request.params);
    return objects.get(type, id);
  });
  server.post(`${BASE}/:type`, async (request) => {
    const { type } = parse(keySchema.pick({ type: true }), request.params);
    const { attributes, references } = parse(writeSchema, await bodyOf(request));
    return objects.create(type, attributes, { references });
  });
  server.put(`${BASE}/:type/:id`, async (request) => {
    const { type, id } = parse(keySchema, request.params);
    const { attributes, references, version } = parse(updateSchema, await bodyOf(request));
    return objects.update(type, id, attributes, {
      references,
      ...(version === undefined ? {} : { version }),
    });
  });
  server.delete(`${BASE}/:type/:id`, async (request) => {
    const { type, id } = parse(keySchema, request.params);
    return objects.delete(type, id);
  });
}

function bodyOf(request: FastifyRequest): Promise<unknown> {
  return readJsonBody(request.raw, LIMITS);
}

function parse<T>(schema: z.ZodType<T, z.ZodTypeDef, unknown>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new HttpError(400, `[${issue?.path.join('.') ?? ''}]: ${issue?.message ?? 'cannot be read'}`);
}
