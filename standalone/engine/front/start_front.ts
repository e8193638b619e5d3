import http, { type IncomingMessage, type ServerResponse } from 'http';
import { buffer } from 'stream/consumers';
import { promisify } from 'util';
import { gunzip } from 'zlib';
import { failureAnswer, refusedPage } from './answers';
import { EngineConnection } from './engine_connection';
import type { Answer, Exchange } from './exchange';
import { isForeignPage } from './foreign_page';
import { changesAssets, handle } from './handlers';
import { headersForCaller, jsonType } from './headers';
import { OneAtATime } from './one_at_a_time';
import { passThrough } from './pass_through';
import { routeOf } from './routes';

export interface Front {
  /** Speaks Elasticsearch 8. */
  readonly url: string;
  close(): Promise<void>;
}

export interface FrontOptions {
  readonly engineUrl: string;
  /** 0, the default: one that is free. */
  readonly port?: number;
  readonly host?: string;
}

/**
 * A thin Elasticsearch 8 in front of the embedded OpenSearch, on loopback. It rewrites what the engine does not
 * know (pipelines, templates), says honestly what the engine lacks, and streams everything else both ways. A
 * caller that goes away takes the engine's request with it.
 */
export async function startFront({ engineUrl, port = 0, host = '127.0.0.1' }: FrontOptions): Promise<Front> {
  const engine = new EngineConnection(engineUrl);
  const assets = new OneAtATime();
  const server = http.createServer((request, response) => {
    answer(engine, assets, request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else send(request, response, failureAnswer(error));
    });
  });
  // The callers' own limits decide, as with Elasticsearch: no time limit on a body, no idle connection closed.
  server.requestTimeout = 0;
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    url: `http://${host}:${address !== null && typeof address === 'object' ? address.port : port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        engine.close();
      }),
  };
}

async function answer(
  engine: EngineConnection,
  assets: OneAtATime,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (isForeignPage(request.headers)) return send(request, response, refusedPage());
  const method = request.method ?? 'GET';
  const { path, query } = splitUrl(request.url ?? '/');
  const route = routeOf(method, path);
  if (route.kind === 'pass') return passThrough(engine, request, response);
  const exchange: Exchange = {
    engine,
    method,
    path,
    query,
    headers: request.headers,
    body: await wholeBody(request),
    signal: goneSignal(response),
  };
  const work = () => handle(route, exchange);
  send(request, response, await (changesAssets(route) ? assets.run(work) : work()));
}

/** Not by `new URL`, which takes the first part of `//x` for a host. */
function splitUrl(url: string): { path: string; query: string } {
  const at = url.indexOf('?');
  return at < 0 ? { path: url, query: '' } : { path: url.slice(0, at), query: url.slice(at) };
}

async function wholeBody(request: IncomingMessage): Promise<Buffer> {
  const bytes = await buffer(request);
  return request.headers['content-encoding'] === 'gzip' && bytes.length > 0
    ? promisify(gunzip)(bytes)
    : bytes;
}

/** Aborts when the caller goes away before it has its answer. */
function goneSignal(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}

function send(request: IncomingMessage, response: ServerResponse, answered: Answer): void {
  // What is left of a body that nobody reads must not block the connection.
  request.resume();
  const own = !Buffer.isBuffer(answered.body);
  const body = Buffer.isBuffer(answered.body) ? answered.body : Buffer.from(JSON.stringify(answered.body));
  const headers =
    !own && 'headers' in answered
      ? headersForCaller(answered.headers, request.headers.accept)
      : { 'x-elastic-product': 'Elasticsearch', 'content-type': jsonType(request.headers.accept) };
  response.writeHead(answered.status, { ...headers, 'content-length': body.length });
  response.end(body);
}
