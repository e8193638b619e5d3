import { schema } from '@kbn/config-schema';
import type { PluginConfigDescriptor } from '@kbn/core/server';

/** `app_logs.*` in kibana.yml. */
export interface AppLogsConfig {
  readonly enabled: boolean;
  /** Where programs find Elasticsearch, for the steps of "Add data": Kibana may know it by another address. "" when not said. */
  readonly elasticsearch_url: string;
}

export const config: PluginConfigDescriptor = {
  schema: schema.object({
    enabled: schema.boolean({ defaultValue: true }),
    elasticsearch_url: schema.string({ defaultValue: '', validate: webAddress }),
  }),
};

/** @returns what is wrong, in the words of Kibana's log */
function webAddress(value: string): string | undefined {
  if (value === '') return undefined;
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
    ? undefined
    : 'expected an address that begins with http:// or https://';
}
