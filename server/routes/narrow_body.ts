import type { z } from 'zod';
import { AppLogsError } from '../app_logs_error';

/**
 * Narrows what came in to what an endpoint takes. Not as the route's own validation: Kibana's answer to what fails
 * that has no room for what to do.
 * @throws AppLogsError 400 that names the field and what is wrong with it
 */
export function narrowBody<Body extends z.ZodTypeAny>(schema: Body, body: unknown): z.output<Body> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') || 'body';
  throw new AppLogsError(`This request cannot be used: ${field}: ${issue?.message ?? 'not valid'}.`, {
    statusCode: 400,
    action: `Put right "${field}" and send it again.`,
  });
}
