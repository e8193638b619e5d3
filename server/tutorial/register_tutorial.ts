import type { CustomIntegrationsSetup } from '@kbn/custom-integrations-plugin/server';
import type { HomeSetup } from '@kbn/home-plugin/server';
import { APP_PATH } from '../../common/names';
import { pythonTutorial, TUTORIAL_ID } from './python_tutorial';
import { withoutSlash } from '../without_slash';

export interface DiscoveryPlugins {
  readonly home?: HomeSetup;
  readonly customIntegrations?: CustomIntegrationsSetup;
}

/** Kibana's and Elasticsearch's defaults, where nothing says their addresses (`server.publicBaseUrl`, `app_logs.elasticsearch_url`). */
const DEFAULT_KIBANA_URL = 'http://localhost:5601';
const DEFAULT_ELASTICSEARCH_URL = 'http://localhost:9200';

/**
 * The tutorial in Kibana's Home and the tile among its integrations, for as much of both as there is. Home shows its
 * tutorials as tiles only when they name categories; this one names none, so that there is one tile and not two.
 * @param configured what kibana.yml says; undefined or empty where it does not
 */
export function registerTutorial(
  { home, customIntegrations }: DiscoveryPlugins,
  configured: { readonly kibanaUrl?: string | undefined; readonly elasticsearchUrl?: string },
): void {
  const addresses = {
    kibanaUrl: withoutSlash(configured.kibanaUrl || DEFAULT_KIBANA_URL),
    elasticsearchUrl: withoutSlash(configured.elasticsearchUrl || DEFAULT_ELASTICSEARCH_URL),
  };
  home?.tutorials.registerTutorial(() => pythonTutorial(addresses));
  const { name, shortDescription, euiIconType } = pythonTutorial(addresses);
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
