import contract from './8.12.json';

/** What one Kibana minor version shares with plugins and how: data, so that the next version is a new file. */
export interface KibanaContract {
  readonly nodeTarget: string;
  readonly browserTarget: 'es2020';
  readonly sharedDepsGlobal: string;
  /** Import specifier → member of the shared-deps global. */
  readonly externals: Readonly<Record<string, string>>;
  /** Which code of other plugins the browser may reach: `public` of all, `common` of these. */
  readonly pluginTargets: { readonly public: '*'; readonly common: readonly string[] };
  /** What Kibana's own node_modules give to server code. */
  readonly serverExternals: readonly string[];
}

/** The Kibana that is built for when nobody names one. */
export const DEFAULT_KIBANA_VERSION = contract.kibanaVersion;

/**
 * The contract for a Kibana version.
 * @param version e.g. "8.12.2"
 * @throws Error when this minor version has no contract file yet
 */
export function contractFor(version: string): KibanaContract {
  if (!/^8\.12\.\d+$/.test(version)) {
    throw new Error(
      `There is no contract for Kibana ${version} yet: only 8.12.x. Add scripts/kibana/<minor>.json (CONTRIBUTING.md says how).`,
    );
  }
  return {
    ...contract,
    browserTarget: 'es2020',
    pluginTargets: { public: '*', common: contract.pluginTargets.common },
  };
}
