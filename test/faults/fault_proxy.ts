import http, { type IncomingMessage, type ServerResponse } from 'http';
import { buffer } from 'stream/consumers';

/** What goes wrong with the bulks that pass; everything else passes as it is, but for `missing` and `forbidden`. */
export interface Faults {
  /** Close the connection before the engine sees the request. */
  readonly refuse?: () => boolean;
  /** Answer the whole request with this status, the engine sees nothing. */
  readonly status?: () => number | null;
  /** Let the engine do the work, then close the connection in the middle of its answer. */
  readonly closeAnswer?: () => boolean;
  /** Take this operation out of the bulk and answer 429 for it; by its number in the bulk. */
  readonly rejectItem?: (operation: number) => boolean;
  /** Answer a bulk that holds this text with 400 as a whole, as Elasticsearch up to 8.18 does for a document that
   * its pipeline cannot parse. */
  readonly poison?: string;
  /** Answer 403 for operations that delete, as to a user without the right. */
  readonly forbidDelete?: boolean;
  /** Answer 404 for whatever has such an address. */
  readonly missing?: RegExp;
  /** Answer 403 for a write to such an address, as Elasticsearch does to a user without the cluster privilege. */
  readonly forbidden?: RegExp;
  /** Answer 403 with this body, as to a user without the privilege; null lets the request pass. */
  readonly deny?: (method: string, path: string) => object | null;
  /** Milliseconds before a bulk is handed on. */
  readonly delayMs?: number;
}

export interface FaultProxy {
  readonly url: string;
  /** From now on; `{}` is a faithful proxy. */
  set(faults: Faults): void;
  /** Another engine from now on: the one before was stopped and started again elsewhere. */
  retarget(url: string): void;
  /** Bulks that reached the proxy. */
  bulks(): number;
  close(): Promise<void>;
}

const FORBIDDEN =
  'action [cluster:admin/ingest/pipeline/put] is unauthorized for user [reader], this action is granted by the ' +
  'cluster privileges [manage_ingest_pipelines,manage_pipeline,manage,all]';

/** An engine that misbehaves as told, in front of one that does not. */
export async function startFaultProxy(engineUrl: string): Promise<FaultProxy> {
  let target = engineUrl;
  let faults: Faults = {};
  let bulks = 0;
  const server = http.createServer((request, response) => {
    const isBulk = request.url?.includes('/_bulk') ?? false;
    if (isBulk) bulks++;
    if (faults.missing?.test(request.url ?? '')) return answer(response, 404, failure(404, 'fault'));
    if (request.method !== 'GET' && faults.forbidden?.test(request.url ?? '')) {
      return answer(response, 403, failure(403, FORBIDDEN));
    }
    const denied = faults.deny?.(request.method ?? '', request.url ?? '') ?? null;
    if (denied) return answer(response, 403, JSON.stringify(denied));
    pass(target, isBulk ? faults : {}, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    set: (next) => {
      faults = next;
    },
    retarget: (url) => {
      target = url;
    },
    bulks: () => bulks,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function pass(
  target: string,
  faults: Faults,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await buffer(request);
  if (faults.delayMs) {
    await new Promise((resolve) => setTimeout(resolve, faults.delayMs));
    // Whoever waited has gone: handed on now, it would write into whatever test is running by then.
    if (response.destroyed) return;
  }
  if (faults.refuse?.()) return void response.destroy();
  const status = faults.status?.() ?? null;
  if (status !== null) return answer(response, status, failure(status, 'fault'));
  const text = body.toString();
  if (faults.poison && text.includes(faults.poison)) {
    return answer(response, 400, failure(400, `could not parse ${faults.poison}`));
  }
  const operations = readOperations(text, faults);
  const kept = operations.filter((operation) => operation.status === null);
  const engine =
    kept.length === 0 && operations.length > 0
      ? { status: 200, body: '{"errors":false,"items":[]}' }
      : await forward(target, request, operations.length > 0 ? kept.map((one) => one.text).join('') : body);
  const answered = operations.length > kept.length ? withItems(engine.body, operations) : engine.body;
  if (!faults.closeAnswer?.()) return answer(response, engine.status, answered);
  response.writeHead(engine.status, headers(answered));
  response.write(answered.slice(0, answered.length >> 1));
  setTimeout(() => response.destroy(), 5);
}

interface Operation {
  readonly text: string;
  readonly kind: string;
  /** Set when the engine does not see it. */
  readonly status: number | null;
}

function readOperations(body: string, faults: Faults): Operation[] {
  if (!faults.rejectItem && !faults.forbidDelete) return [];
  const operations: Operation[] = [];
  const lines = body.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const action = lines[i] ?? '';
    if (action === '') continue;
    const kind = Object.keys(JSON.parse(action))[0] ?? '';
    const text = kind === 'delete' ? `${action}\n` : `${action}\n${lines[++i]}\n`;
    const forbidden = faults.forbidDelete && kind === 'delete';
    const status = forbidden ? 403 : faults.rejectItem?.(operations.length) ? 429 : null;
    operations.push({ text, kind, status });
  }
  return operations;
}

function withItems(body: string, operations: readonly Operation[]): string {
  const engine: { items?: unknown[] } = JSON.parse(body);
  const items = [...(engine.items ?? [])];
  const all = operations.map(({ kind, status }) =>
    status === null ? items.shift() : { [kind]: { status, error: { type: 'fault', reason: 'fault' } } },
  );
  return JSON.stringify({ ...engine, errors: true, items: all });
}

function forward(
  target: string,
  request: IncomingMessage,
  body: Buffer | string,
): Promise<{ status: number; body: string }> {
  const kept = { ...request.headers };
  for (const name of ['content-length', 'transfer-encoding', 'host']) delete kept[name];
  return new Promise((resolve, reject) => {
    const bytes = Buffer.from(body);
    const options = { method: request.method, headers: { ...kept, 'content-length': bytes.length } };
    const engine = http.request(`${target}${request.url}`, options, (answered) => {
      buffer(answered).then(
        (content) => resolve({ status: answered.statusCode ?? 502, body: content.toString() }),
        reject,
      );
    });
    engine.on('error', reject);
    engine.end(bytes);
  });
}

function failure(status: number, reason: string): string {
  return JSON.stringify({ error: { type: 'fault', reason }, status });
}

function headers(body: string): Record<string, string | number> {
  return {
    'content-type': 'application/vnd.elasticsearch+json;compatible-with=8',
    'x-elastic-product': 'Elasticsearch',
    'content-length': Buffer.byteLength(body),
  };
}

function answer(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, headers(body));
  response.end(body);
}
