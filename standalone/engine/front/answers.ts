import { isJson } from './json';

/** The Elasticsearch version that the front speaks for. */
export const FRONT_VERSION = '8.12.2';

/** An answer of the front's own making. */
export interface JsonAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** An error in the shape of Elasticsearch's. */
export function errorAnswer(status: number, type: string, reason: string): JsonAnswer {
  return { status, body: { error: { root_cause: [{ type, reason }], type, reason }, status } };
}

/** An API that the engine lacks: said as an engine says it, so that callers find out as on any engine. */
export function absentApi(method: string, path: string): JsonAnswer {
  const reason = `no handler found for uri [${path}] and method [${method}]`;
  return errorAnswer(400, 'illegal_argument_exception', reason);
}

/**
 * What went wrong on the way to the engine: 503, which clients retry, when it cannot be reached; 400 when the
 * caller's body cannot be uncompressed.
 */
export function failureAnswer(cause: unknown): JsonAnswer {
  // By its members, not its class: an error can come from another realm.
  const { code = '', message: why = cause } = isJson(cause) ? cause : {};
  if (String(code).startsWith('Z_'))
    return errorAnswer(400, 'parse_exception', `the body is no gzip: ${String(why)}`);
  if (String(code).startsWith('E')) {
    return errorAnswer(503, 'no_engine_exception', `the search engine cannot be reached: ${String(why)}`);
  }
  return errorAnswer(500, 'front_exception', String(why));
}

/** The front is no page's business: see foreign_page.ts. */
export function refusedPage(): JsonAnswer {
  return errorAnswer(403, 'security_exception', 'web pages may not use the search engine directly');
}

/** The root answer (`GET /`) in Elasticsearch's words, from the engine's. */
export function rootAnswer(engine: unknown): unknown {
  const own = isJson(engine) ? engine : {};
  return {
    name: own.name ?? 'app-logs',
    cluster_name: own.cluster_name ?? 'app-logs',
    cluster_uuid: own.cluster_uuid ?? '_na_',
    version: {
      number: FRONT_VERSION,
      build_flavor: 'default',
      build_type: 'tar',
      build_hash: 'embedded',
      build_date: '2024-02-19T10:04:32.774273190Z',
      build_snapshot: false,
      lucene_version: '9.9.2',
      minimum_wire_compatibility_version: '7.17.0',
      minimum_index_compatibility_version: '7.0.0',
    },
    tagline: 'You Know, for Search',
  };
}
