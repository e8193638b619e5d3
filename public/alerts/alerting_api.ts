import { z } from 'zod';
import { endpoint, PUBLIC_VERSION } from '../../common/api/endpoint';

/** Kibana's own routes, of which only what is read here is known; they have no versions and pass over ours. */
const kibanaRoute = (path: string) =>
  endpoint<unknown>()({
    method: 'get',
    path,
    access: 'public',
    version: PUBLIC_VERSION,
    body: z.undefined(),
  });

export const alertingHealthEndpoint = kibanaRoute('/api/alerting/_health');
export const ruleTypesEndpoint = kibanaRoute('/api/alerting/rule_types');
export const connectorTypesEndpoint = kibanaRoute('/api/actions/connector_types');

const healthSchema = z.object({
  is_sufficiently_secure: z.boolean(),
  has_permanent_encryption_key: z.boolean(),
});
const ruleTypesSchema = z.array(
  z.object({
    id: z.string(),
    enabled_in_license: z.boolean().default(true),
    authorized_consumers: z.record(z.object({ all: z.boolean() })).default({}),
  }),
);
const connectorTypesSchema = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    enabled_in_config: z.boolean(),
    enabled_in_license: z.boolean(),
    minimum_license_required: z.string(),
    supported_feature_ids: z.array(z.string()).default([]),
    is_system_action_type: z.boolean().default(false),
  }),
);

export type AlertingHealth = z.infer<typeof healthSchema>;
export type RuleTypes = z.infer<typeof ruleTypesSchema>;
export type ConnectorTypes = z.infer<typeof connectorTypesSchema>;

/** Each narrows one answer; null for one that is not what this Kibana gives. */
export const readHealth = (answer: unknown): AlertingHealth | null => orNull(healthSchema, answer);
export const readRuleTypes = (answer: unknown): RuleTypes | null => orNull(ruleTypesSchema, answer);
export const readConnectorTypes = (answer: unknown): ConnectorTypes | null =>
  orNull(connectorTypesSchema, answer);

function orNull<T>(schema: z.ZodType<T, z.ZodTypeDef, unknown>, answer: unknown): T | null {
  const parsed = schema.safeParse(answer);
  return parsed.success ? parsed.data : null;
}
