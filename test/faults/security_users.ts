import { securityException, type Denial } from './security_exception';

/** Privileges of a user of Elasticsearch, as far as App Logs asks for them. */
export interface SecurityUser {
  readonly name: string;
  readonly cluster: readonly string[];
  /** On `logs-app_logs.*-*`. */
  readonly index: readonly string[];
}

/** May look at lines and at what indices are made of, and change nothing. */
export const READER: SecurityUser = {
  name: 'reader',
  cluster: [],
  index: ['read', 'view_index_metadata', 'monitor'],
};
/** Is known, and may nothing. */
export const NOBODY: SecurityUser = { name: 'nobody', cluster: [], index: [] };

type Rule = Omit<Denial, 'user' | 'indices'> & { readonly method?: RegExp; readonly path: RegExp };

const cluster = (method: RegExp, path: RegExp, action: string, ...grantedBy: string[]): Rule => ({
  method,
  path,
  action,
  kind: 'cluster',
  grantedBy: [...grantedBy, 'manage', 'all'],
});
const index = (path: RegExp, action: string, ...grantedBy: string[]): Rule => ({
  path,
  action,
  kind: 'index',
  grantedBy: [...grantedBy, 'all'],
});
const GET = /^GET$/;
const WRITE = /^(PUT|POST|DELETE)$/;

/**
 * What each request asks for and who may do that; the first rule that fits counts. Source: the privileges of Elasticsearch
 * 8.12, https://www.elastic.co/guide/en/elasticsearch/reference/8.12/security-privileges.html
 */
const RULES: readonly Rule[] = [
  cluster(GET, /^\/_ilm\//, 'cluster:admin/ilm/get', 'read_ilm', 'manage_ilm'),
  cluster(WRITE, /^\/_ilm\//, 'cluster:admin/ilm/put', 'manage_ilm'),
  cluster(
    GET,
    /^\/_ingest\//,
    'cluster:admin/ingest/pipeline/get',
    'read_pipeline',
    'manage_ingest_pipelines',
  ),
  cluster(
    WRITE,
    /^\/_ingest\//,
    'cluster:admin/ingest/pipeline/put',
    'manage_ingest_pipelines',
    'manage_pipeline',
  ),
  cluster(GET, /^\/_component_template/, 'cluster:admin/component_template/get', 'manage_index_templates'),
  cluster(WRITE, /^\/_component_template/, 'cluster:admin/component_template/put', 'manage_index_templates'),
  cluster(GET, /^\/_index_template/, 'indices:admin/index_template/get', 'manage_index_templates'),
  cluster(WRITE, /^\/_index_template/, 'indices:admin/index_template/put', 'manage_index_templates'),
  index(/\/_lifecycle/, 'indices:admin/data_stream/lifecycle/get', 'manage_data_stream_lifecycle', 'manage'),
  index(/^\/_data_stream\//, 'indices:admin/data_stream/get', 'view_index_metadata', 'manage'),
  index(/\/_rollover/, 'indices:admin/rollover', 'manage'),
  index(/\/_stats/, 'indices:monitor/stats', 'monitor', 'manage'),
  index(/\/_search|\/_count|\/_mget/, 'indices:data/read/search', 'read'),
  index(/\/_bulk/, 'indices:data/write/bulk', 'create_doc', 'create', 'index', 'write'),
  index(/^\/logs-app_logs\./, 'indices:admin/get', 'view_index_metadata', 'manage'),
];

/** What the engine's security answers to a request of this user; null when they may do it. For `Faults.deny`. */
export function denied(user: SecurityUser): (method: string, path: string) => object | null {
  return (method, path) => {
    const rule = RULES.find((one) => (one.method?.test(method) ?? true) && one.path.test(path));
    if (!rule) return null;
    const has = rule.kind === 'cluster' ? user.cluster : user.index;
    if (rule.grantedBy.some((privilege) => has.includes(privilege))) return null;
    const { action, kind, grantedBy } = rule;
    return securityException({ user: user.name, action, kind, grantedBy, indices: ['logs-app_logs.*-*'] });
  };
}
