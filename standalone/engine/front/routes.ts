/** What the front does with a request; 'pass' streams it to the engine unread. */
export type Route =
  | {
      readonly kind:
        | 'pass'
        | 'root'
        | 'absent'
        | 'index-create'
        | 'mapping-put'
        | 'simulate-pipeline'
        | 'pit-open'
        | 'pit-close';
    }
  | { readonly kind: `${Asset}-${'get' | 'put' | 'delete'}`; readonly name: string };

type Asset = 'pipeline' | 'component' | 'template';

/** APIs of Elasticsearch's default distribution that the embedded engine lacks. */
const ABSENT = [
  /^\/_(ilm|slm|security|xpack|license|ml|transform|watcher|enrich|rollup|ccr|async_search|pit|eql|query|sql|inference|health_report|features|migration|searchable_snapshots|lifecycle|fleet|graph|logstash|autoscaling|application|query_rules|synonyms|profiling|monitoring|terms_enum)(\/|$)/,
  /\/_(lifecycle|ilm|pit|async_search|eql|knn_search|terms_enum)(\/|$)/,
];

const ASSETS: ReadonlyArray<readonly [string, Asset]> = [
  ['/_ingest/pipeline', 'pipeline'],
  ['/_component_template', 'component'],
  ['/_index_template', 'template'],
];

/**
 * Decides by method and path alone.
 * @param path still percent-encoded, without the query
 */
export function routeOf(method: string, path: string): Route {
  if (path === '/' && method === 'GET') return { kind: 'root' };
  if (method === 'POST' && /^\/[^/]+\/_pit$/.test(path)) return { kind: 'pit-open' };
  if (method === 'DELETE' && path === '/_pit') return { kind: 'pit-close' };
  if (ABSENT.some((api) => api.test(path))) return { kind: 'absent' };
  const writes = method === 'PUT' || method === 'POST';
  for (const [base, asset] of ASSETS) {
    if (path === base || path.startsWith(`${base}/`)) {
      return assetRoute(method, asset, path.slice(base.length + 1));
    }
  }
  if (writes && /^\/[^_/][^/]*\/_mappings?$/.test(path)) return { kind: 'mapping-put' };
  if (method === 'PUT' && /^\/[^_/][^/]*$/.test(path)) return { kind: 'index-create' };
  return { kind: 'pass' };
}

function assetRoute(method: string, asset: Asset, rest: string): Route {
  if (asset === 'pipeline' && /(^|\/)_simulate$/.test(rest)) return { kind: 'simulate-pipeline' };
  const name = decoded(rest);
  if (name === null) return { kind: 'pass' };
  if (method === 'GET' || method === 'HEAD') return { kind: `${asset}-get`, name };
  // An index template's `_simulate/x` and `_simulate_index/x` take the same body.
  if (method === 'PUT' || method === 'POST') return { kind: `${asset}-put`, name };
  if (method === 'DELETE' && name) return { kind: `${asset}-delete`, name };
  return { kind: 'pass' };
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
