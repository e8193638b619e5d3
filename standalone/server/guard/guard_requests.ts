import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpError } from '../http_error';
import { refusal, type RequestFacts } from './request_rules';

/** Puts the rules before every route, before a body is read. */
export function guardRequests(server: FastifyInstance): void {
  server.addHook('onRequest', async (request) => {
    const refused = refusal(factsOf(request));
    if (refused) throw new HttpError(refused.statusCode, refused.message);
  });
}

function factsOf(request: FastifyRequest): RequestFacts {
  const { headers } = request;
  return {
    method: request.method,
    port: request.socket.localPort ?? 0,
    host: headers.host,
    origin: headers.origin,
    secFetchSite: single(headers['sec-fetch-site']),
    secFetchMode: single(headers['sec-fetch-mode']),
    kbnXsrf: single(headers['kbn-xsrf']),
    contentType: headers['content-type'],
    hasBody: headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0,
  };
}

/** Node joins a header that is sent twice, except in few cases where it keeps a list. */
function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(', ') : value;
}
