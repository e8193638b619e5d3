import { schema } from '@kbn/config-schema';
import type { PluginConfigDescriptor } from '@kbn/core/server';

/** `app_logs.*` in kibana.yml. */
export const config: PluginConfigDescriptor = {
  schema: schema.object({ enabled: schema.boolean({ defaultValue: true }) }),
};
