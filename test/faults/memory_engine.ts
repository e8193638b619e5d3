import type { ElasticsearchClient } from '@kbn/core/server';
import { at, listOf } from '../../common/narrow';
import type { FailingSteps } from './failing_steps';
import { asElasticsearchGives } from './memory_engine_answers';

interface Request {
  readonly method: string;
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
}
interface Answer {
  readonly statusCode: number;
  readonly body: unknown;
}
/** A backing index: what the component template gave it. */
interface Backing {
  readonly name: string;
  readonly template: unknown;
}

/** What only Elasticsearch has, and the embedded engine has not. */
export interface MemoryEngineOptions {
  readonly lifecycle?: boolean;
  readonly dataStreamLifecycle?: boolean;
}

/** An engine in memory, for what the embedded one cannot play: lifecycle management, and a failure at any step. */
export interface MemoryEngine {
  readonly client: ElasticsearchClient;
  /** Bodies as they were put, by path; tests edit them as a person would. */
  readonly put: Map<string, Readonly<Record<string, unknown>>>;
  /** Data streams by name. */
  readonly streams: Map<string, Backing[]>;
  /** The lifecycle that each data stream has of its own, as it was put. */
  readonly lifecycles: Map<string, Readonly<Record<string, unknown>>>;
  /** Refuses a request, as Elasticsearch does; null lets it pass. */
  refuse: (request: Request) => Answer | null;
  /** Makes a data stream, as the first document of a service does. */
  createStream(name: string): void;
}

const ASSETS = /^\/(_ilm\/policy|_ingest\/pipeline|_component_template|_index_template)\/([^/?]+)$/;
const COMPONENT = '/_component_template/logs-app_logs%40package';
const OK: Answer = { statusCode: 200, body: { acknowledged: true } };
const MISSING: Answer = { statusCode: 404, body: { error: { type: 'resource_not_found_exception' } } };

type Stored = ReadonlyArray<readonly [name: string, body: Readonly<Record<string, unknown>>]>;

/** The answers that list all assets of a kind. */
const LISTS: Readonly<Record<string, (stored: Stored) => unknown>> = {
  '/_index_template': (stored) => ({
    index_templates: stored.map(([name, body]) => ({ name, index_template: body })),
  }),
  '/_component_template': (stored) => ({
    component_templates: stored.map(([name, body]) => ({ name, component_template: body })),
  }),
  '/_ingest/pipeline': (stored) => Object.fromEntries(stored),
};

/** Answers as Elasticsearch 8.12 documents it, for the requests of setup and removal. */
export function memoryEngine(
  steps: FailingSteps,
  { lifecycle = true, dataStreamLifecycle = true }: MemoryEngineOptions = {},
): MemoryEngine {
  const put: MemoryEngine['put'] = new Map();
  const streams: MemoryEngine['streams'] = new Map();
  const lifecycles: MemoryEngine['lifecycles'] = new Map();
  const backing = (stream: string, number: number): Backing => ({
    name: `.ds-${stream}-2030.01.01-${String(number).padStart(6, '0')}`,
    template: at(put.get(COMPONENT), 'template'),
  });

  function answer({ method, path, body }: Request): Answer {
    const bare = path.replace(/\?.*$/, '');
    if (bare.startsWith('/_ilm/') && !lifecycle) return unknownPath(method, path);
    if (bare.endsWith('/_lifecycle')) {
      const stream = decodeURIComponent(bare.slice('/_data_stream/'.length, -'/_lifecycle'.length));
      return dataStreamLifecycle ? lifecycleAnswer(method, stream, body) : unknownPath(method, path);
    }
    const asset = ASSETS.exec(bare);
    if (asset) return assetAnswer(method, bare, asset, body);
    if (bare.startsWith('/_index_template/_simulate_index/')) {
      return { statusCode: 200, body: { template: {}, overlapping: [] } };
    }
    const list = LISTS[bare];
    if (list) return { statusCode: 200, body: list(storedUnder(bare)) };
    if (bare.startsWith('/*/_settings/')) return { statusCode: 200, body: settingsOfIndices() };
    if (bare.startsWith('/_data_stream/')) return streamAnswer(method, bare.slice('/_data_stream/'.length));
    if (bare.endsWith('/_rollover')) return rollOver(bare.slice(1, -'/_rollover'.length));
    if (bare.includes('/_stats')) return { statusCode: 200, body: { indices: {} } };
    if (method === 'GET' && bare.startsWith('/logs-app_logs.')) return { statusCode: 200, body: indices() };
    return unknownPath(method, path);
  }

  function assetAnswer(
    method: string,
    path: string,
    found: readonly string[],
    body: Request['body'],
  ): Answer {
    const [, base = '', name = ''] = found;
    const stored = put.get(path);
    if (method === 'PUT') {
      put.set(path, structuredClone(body ?? {}));
      return OK;
    }
    if (!stored) return MISSING;
    if (method === 'GET')
      return { statusCode: 200, body: asElasticsearchGives(base, decodeURIComponent(name), stored) };
    const users = usersOf(base, decodeURIComponent(name));
    if (users)
      return { statusCode: 400, body: { error: { type: 'illegal_argument_exception', reason: users } } };
    put.delete(path);
    return OK;
  }

  function storedUnder(base: string): Stored {
    const prefix = `${base}/`;
    return [...put]
      .filter(([path]) => path.startsWith(prefix))
      .map(([path, body]) => [decodeURIComponent(path.slice(prefix.length)), body]);
  }

  /** As `flat_settings` and `filter_path=*.settings.*` give the settings that removal asks for. */
  function settingsOfIndices(): Record<string, unknown> {
    return Object.fromEntries(
      [...streams.values()].flat().map(({ name, template }) => {
        const pipeline = at(template, 'settings', 'index', 'default_pipeline');
        return [name, { settings: { 'index.default_pipeline': pipeline } }];
      }),
    );
  }

  /** Why an asset cannot be deleted; null when nobody uses it. */
  function usersOf(base: string, name: string): string | null {
    if (base === '_index_template' && name === 'logs-app_logs' && streams.size > 0) {
      return `unable to remove composable templates [${name}] as they are in use by a data streams [${[...streams.keys()].join(', ')}]`;
    }
    if (base === '_ilm/policy' && streams.size > 0) {
      const indices = [...streams.values()].flat().map((index) => index.name);
      return `Cannot delete policy [${name}]. It is in use by one or more indices: [${indices.join(', ')}]`;
    }
    if (base !== '_component_template') return null;
    const users = [...put].filter(
      ([path, body]) => path.startsWith('/_index_template/') && listOf(body.composed_of).includes(name),
    );
    return users.length === 0
      ? null
      : `component templates [${name}] cannot be removed as they are still in use by index templates [${users.map(([path]) => path.slice('/_index_template/'.length)).join(', ')}]`;
  }

  function streamAnswer(method: string, pattern: string): Answer {
    const name = decodeURIComponent(pattern);
    if (method === 'DELETE') return streams.delete(name) ? OK : MISSING;
    const names = [...streams.keys()].filter((one) => matches(name, one)).sort();
    const body = names.map((one) => ({
      name: one,
      template: 'logs-app_logs',
      indices: (streams.get(one) ?? []).map((index) => ({ index_name: index.name })),
    }));
    return { statusCode: 200, body: { data_streams: body } };
  }

  function rollOver(encoded: string): Answer {
    const name = decodeURIComponent(encoded);
    const stream = streams.get(name);
    if (!stream) return MISSING;
    stream.push(backing(name, stream.length + 1));
    return { statusCode: 200, body: { acknowledged: true, rolled_over: true } };
  }

  function indices(): Record<string, unknown> {
    return Object.fromEntries(
      [...streams].flatMap(([stream, all]) =>
        all.map(({ name, template }) => [
          name,
          { data_stream: stream, mappings: at(template, 'mappings'), settings: at(template, 'settings') },
        ]),
      ),
    );
  }

  function lifecycleAnswer(method: string, stream: string, body: Request['body']): Answer {
    if (method === 'GET') {
      const all = [...lifecycles].map(([name, lifecycle]) => ({
        name,
        lifecycle: { enabled: true, ...lifecycle },
      }));
      return { statusCode: 200, body: { data_streams: all } };
    }
    if (!streams.has(stream)) return MISSING;
    lifecycles.set(stream, body ?? {});
    return OK;
  }

  const engine: MemoryEngine = {
    put,
    streams,
    refuse: () => null,
    lifecycles,
    createStream: (name) => {
      streams.set(name, [backing(name, 1)]);
      const lifecycle = at(put.get('/_index_template/logs-app_logs'), 'template', 'lifecycle');
      if (typeof lifecycle === 'object' && lifecycle !== null) lifecycles.set(name, { ...lifecycle });
    },
    client: clientOf((request) =>
      steps.run(`${request.method} ${request.path}`, async () => engine.refuse(request) ?? answer(request)),
    ),
  };
  return engine;
}

/** The part of the client that setup uses; anything else fails the test that asks for it. */
function clientOf(request: (request: Request) => Promise<Answer>): ElasticsearchClient {
  return { transport: { request } } as unknown as ElasticsearchClient;
}

function unknownPath(method: string, path: string): Answer {
  return { statusCode: 400, body: { error: `no handler found for uri [${path}] and method [${method}]` } };
}

function matches(pattern: string, name: string): boolean {
  const star = pattern.indexOf('*');
  return star < 0 ? pattern === name : name.startsWith(pattern.slice(0, star));
}
