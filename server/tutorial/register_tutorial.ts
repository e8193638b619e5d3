import type { CustomIntegrationsSetup } from '@kbn/custom-integrations-plugin/server';
import type { HomeSetup } from '@kbn/home-plugin/server';
import { APP_PATH } from '../../common/names';
import { pythonTutorial, TUTORIAL_ID } from './python_tutorial';

export interface DiscoveryPlugins {
  readonly home?: HomeSetup;
  readonly customIntegrations?: CustomIntegrationsSetup;
}

/** Kibana's default, for one that does not say its own address (`server.publicBaseUrl`). */
const DEFAULT_KIBANA_URL = 'http://localhost:5601';

/**
 * The tutorial in Kibana's Home and the tile among its integrations, for as much of both as there is. Home shows its
 * tutorials as tiles only when they name categories; this one names none, so that there is one tile and not two.
 * @param publicBaseUrl this Kibana's address, when it is configured
 */
export function registerTutorial(
  { home, customIntegrations }: DiscoveryPlugins,
  publicBaseUrl: string | undefined,
): void {
  const kibanaUrl = (publicBaseUrl ?? DEFAULT_KIBANA_URL).replace(/\/+$/, '');
  home?.tutorials.registerTutorial(() => pythonTutorial(kibanaUrl));
  const { name, shortDescription, euiIconType } = pythonTutorial(kibanaUrl);
  customIntegrations?.registerCustomIntegration({
    id: 'app_logs',
    title: name,
    description: shortDescription,
    categories: ['observability', 'application_observability', 'custom_logs'],
    uiInternalPath: home ? `/app/home#/tutorial/${TUTORIAL_ID}` : APP_PATH,
    icons: [{ type: 'eui', src: euiIconType }],
    shipper: 'tutorial',
    isBeta: false,
  });
}
