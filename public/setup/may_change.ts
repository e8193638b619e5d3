import type { ApplicationStart } from '@kbn/core/public';
import { PLUGIN_ID } from '../../common/names';

/**
 * True for a person with the privilege `all` of the Kibana feature App Logs: setup, import, formats. Kibana gives it as
 * the capability `save` (server/feature.ts); the server refuses the others whatever the page offers.
 */
export function mayChange(application: Pick<ApplicationStart, 'capabilities'>): boolean {
  return application.capabilities[PLUGIN_ID]?.['save'] === true;
}
