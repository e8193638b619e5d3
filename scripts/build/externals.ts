import type { KibanaContract } from '../kibana/contract';

/** `@kbn/data-views-plugin/public` → `{ id: 'dataViews', target: 'public' }`; null for anything else. */
export function parsePluginImport(specifier: string): { id: string; target: string } | null {
  const match = /^@kbn\/([a-z0-9-]+)-plugin\/(.+)$/.exec(specifier);
  if (!match) return null;
  const [, kebab = '', target = ''] = match;
  return { id: kebab.replace(/-([a-z0-9])/g, (_, c: string) => c.toUpperCase()), target };
}

/** Shared by Kibana in part only: of fflate two functions, none of which unpacks gzip. */
const BUNDLED: readonly string[] = ['fflate'];

/**
 * Where the browser bundle takes an import from that it does not hold itself.
 * @returns a JavaScript expression, or null when the module is to be bundled
 * @throws Error for what Kibana cannot give: another `@kbn/` package, a plugin that kibana.json does not name
 */
export function externalExpression(
  specifier: string,
  contract: KibanaContract,
  bundles: ReadonlySet<string>,
): string | null {
  const shared = BUNDLED.includes(specifier) ? undefined : contract.externals[specifier];
  if (shared !== undefined) return `${contract.sharedDepsGlobal}.${shared}`;
  const plugin = parsePluginImport(specifier);
  if (plugin) {
    const reachable =
      plugin.target === 'public' ||
      (plugin.target === 'common' && contract.pluginTargets.common.includes(plugin.id));
    if (!reachable) throw new Error(`Kibana does not share "${specifier}" with plugins.`);
    if (!bundles.has(plugin.id)) {
      throw new Error(
        `"${specifier}" is imported, but kibana.json names "${plugin.id}" neither in requiredPlugins nor in requiredBundles.`,
      );
    }
    return `__kbnBundles__.get('plugin/${plugin.id}/${plugin.target}')`;
  }
  if (specifier === '@kbn/core/public') return `__kbnBundles__.get('entry/core/public')`;
  if (specifier.startsWith('@kbn/')) throw new Error(`Kibana does not share "${specifier}" with plugins.`);
  for (const name of ['react', 'react-dom', '@elastic/eui', '@elastic/charts', 'moment', 'lodash']) {
    if (specifier === name || specifier.startsWith(`${name}/`)) {
      throw new Error(
        `"${specifier}" would bundle a second copy of ${name}; import what the externals table has.`,
      );
    }
  }
  return null;
}
