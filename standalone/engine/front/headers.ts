import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'http';

/** Headers of one hop, and what the engine has no use for. */
const NOT_FORWARDED = new Set([
  'host',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'te',
  'trailer',
  'upgrade',
  'expect',
  'authorization',
  // An answer is passed on as it is: compressing it for a neighbour on loopback only costs.
  'accept-encoding',
  'x-elastic-client-meta',
]);

const ES_JSON = 'application/vnd.elasticsearch+json;compatible-with=8';

/** A caller's headers as the engine takes them: it knows plain JSON and NDJSON only. */
export function headersForEngine(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  const out = forwarded(headers);
  if (headers['content-type'] !== undefined) out['content-type'] = plainType(headers['content-type']);
  if (headers.accept !== undefined) out.accept = plainType(headers.accept);
  return out;
}

/**
 * The engine's headers as an Elasticsearch 8 client expects them.
 * @param accept the caller's Accept header
 */
export function headersForCaller(
  headers: IncomingHttpHeaders,
  accept: string | undefined,
): OutgoingHttpHeaders {
  const out: OutgoingHttpHeaders = { ...forwarded(headers), 'x-elastic-product': 'Elasticsearch' };
  if (headers['content-type']?.startsWith('application/json')) out['content-type'] = jsonType(accept);
  return out;
}

/** The JSON type that a caller with this Accept header expects. */
export function jsonType(accept: string | undefined): string {
  return accept?.includes('vnd.elasticsearch') ? ES_JSON : 'application/json';
}

/** `application/vnd.elasticsearch+x-ndjson;compatible-with=8` → `application/x-ndjson`; others stay. */
export function plainType(types: string): string {
  return types.replace(
    /application\/vnd\.elasticsearch\+([\w-]+)(\s*;\s*compatible-with=\d+)?/g,
    'application/$1',
  );
}

function forwarded(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !NOT_FORWARDED.has(name)));
}
