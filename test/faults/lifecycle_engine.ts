import type { ElasticsearchClient } from '@kbn/core/server';
import { at } from '../../common/narrow';

/** What an engine with one of the two lifecycles holds. */
export interface LifecycleEngine {
  readonly client: ElasticsearchClient;
  /** Bodies of `PUT _ilm/policy/<name>`. */
  readonly policies: Map<string, object>;
  /** Bodies of `PUT _index_template/<name>`. */
  readonly templates: Map<string, object>;
  /** Data streams, with `data_retention` of their lifecycle; null keeps for good, undefined has none. */
  readonly streams: Map<string, { readonly template: string; readonly retention?: string | null }>;
  /** Names of data streams whose lifecycle was put. */
  readonly told: string[];
  /** From now on this path is answered with a refusal. */
  refuse(path: string): void;
}

/**
 * An engine with index lifecycle management, or with data stream lifecycle in its place, neither of which the embedded
 * engine has. Answers as the reference of Elasticsearch 8.12 shows them: ilm-get-lifecycle, data-streams-get-lifecycle,
 * data-streams-put-lifecycle, indices-get-data-stream.
 */
export function lifecycleEngine(kind: 'ilm' | 'data_stream_lifecycle'): LifecycleEngine {
  const policies: LifecycleEngine['policies'] = new Map();
  const templates: LifecycleEngine['templates'] = new Map();
  const streams: LifecycleEngine['streams'] = new Map();
  const told: string[] = [];
  const refused = new Set<string>();
  const routes: ReadonlyArray<readonly [RegExp, (name: string, body: unknown) => Answer]> = [
    [/^GET \/_ilm\/policy\/(.+)$/, (name) => (kind === 'ilm' ? policyAnswer(name) : unavailable)],
    [/^GET \/_index_template\/(.+)$/, templateAnswer],
    [/^GET \/_data_stream\/logs-app_logs\.\*\/_lifecycle$/, lifecyclesAnswer],
    [/^PUT \/_data_stream\/(.+)\/_lifecycle$/, tell],
    [/^GET \/_data_stream\/logs-app_logs\.\*$/, streamsAnswer],
  ];

  function policyAnswer(name: string): Answer {
    const body = policies.get(name);
    if (!body) return failure(404, 'resource_not_found_exception', `Lifecycle policy not found: ${name}`);
    const used = { indices: [], data_streams: [], composable_templates: [] };
    const stored = { version: 1, modified_date: '2030-01-01T00:00:00.000Z', ...body, in_use_by: used };
    return { statusCode: 200, body: { [name]: stored } };
  }
  function templateAnswer(name: string): Answer {
    const body = templates.get(name);
    if (!body) {
      return failure(404, 'resource_not_found_exception', `index template matching [${name}] not found`);
    }
    return { statusCode: 200, body: { index_templates: [{ name, index_template: body }] } };
  }
  function lifecyclesAnswer(): Answer {
    const found = [...streams].map(([name, { retention }]) => ({
      name,
      ...(retention === undefined
        ? {}
        : { lifecycle: { enabled: true, ...(retention === null ? {} : { data_retention: retention }) } }),
    }));
    return { statusCode: 200, body: { data_streams: found } };
  }
  function streamsAnswer(): Answer {
    const found = [...streams].map(([name, { template }]) => ({ name, template, indices: [] }));
    return { statusCode: 200, body: { data_streams: found } };
  }
  function tell(name: string, body: unknown): Answer {
    const stream = streams.get(name);
    if (!stream) return failure(404, 'index_not_found_exception', `no such index [${name}]`);
    const retention = at(body, 'data_retention');
    streams.set(name, { ...stream, retention: typeof retention === 'string' ? retention : null });
    told.push(name);
    return { statusCode: 200, body: { acknowledged: true } };
  }

  const request = async ({ method, path, body }: { method: string; path: string; body?: object }) => {
    if (refused.has(path)) return failure(403, 'security_exception', REFUSAL);
    for (const [pattern, answer] of routes) {
      const match = pattern.exec(`${method} ${decodeURIComponent(path)}`);
      if (match) return answer(match[1] ?? '', body);
    }
    throw new Error(`not played: ${method} ${path}`);
  };
  const client = { transport: { request } } as unknown as ElasticsearchClient;
  return { client, policies, templates, streams, told, refuse: (path) => void refused.add(path) };
}

interface Answer {
  readonly statusCode: number;
  readonly body: unknown;
}

const REFUSAL =
  'action [indices:admin/data_stream/lifecycle/put] is unauthorized for user [reader], this action is granted by the ' +
  'index privileges [manage_data_stream_lifecycle,manage,all]';

function failure(statusCode: number, type: string, reason: string): Answer {
  const error = { root_cause: [{ type, reason }], type, reason };
  return { statusCode, body: { error, status: statusCode } };
}

const unavailable = failure(
  410,
  'api_not_available_exception',
  'Request for uri [/_ilm/policy] with method [GET] exists but is not available when running in serverless mode',
);
