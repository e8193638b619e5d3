import { z } from 'zod';
import type { RoleSnippet } from '../api/setup';

/** Name of the role in snippets; people may choose another. */
const ROLE_NAME = 'app_logs';

/** The request that an administrator sends; on one line, or as Dev Tools show it with an `indent` of some spaces. */
export function roleRequest(role: RoleSnippet, indent = 0): string {
  const body = JSON.stringify(role, null, indent);
  return `PUT _security/role/${ROLE_NAME}${indent > 0 ? '\n' : ' '}${body}`;
}

const names = z.array(z.string());
const roleSchema = z.object({
  cluster: names.optional(),
  indices: z.array(z.object({ names, privileges: names })).optional(),
});

/** The role in an answer; undefined when there is none, or something else. */
export function readRole(value: unknown): RoleSnippet | undefined {
  const { data } = roleSchema.safeParse(value);
  if (!data) return undefined;
  const { cluster, indices } = data;
  return { ...(cluster ? { cluster } : {}), ...(indices ? { indices } : {}) };
}
