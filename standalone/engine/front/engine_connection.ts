import http, { type IncomingHttpHeaders, type IncomingMessage, type OutgoingHttpHeaders } from 'http';
import { buffer } from 'stream/consumers';
import { parseJson } from './json';

/** A whole answer of the engine. */
export interface EngineAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface EngineRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: Buffer;
  /** Ends the request, and with it what the engine does for it. */
  readonly signal?: AbortSignal;
}

/** The front's way to the engine, over connections that are kept alive. */
export class EngineConnection {
  private readonly agent = new http.Agent({ keepAlive: true });
  private readonly hostname: string;
  private readonly port: string;

  constructor(engineUrl: string) {
    ({ hostname: this.hostname, port: this.port } = new URL(engineUrl));
  }

  close(): void {
    this.agent.destroy();
  }

  /** Begins a request; the caller writes its body and reads its answer. */
  open({ method, path, headers = {}, signal }: Omit<EngineRequest, 'body'>): http.ClientRequest {
    const { hostname, port, agent } = this;
    return http.request({ hostname, port, agent, method, path, headers, ...(signal ? { signal } : {}) });
  }

  /**
   * A request whose answer is read whole.
   * @throws when the engine cannot be reached, or the signal aborts
   */
  async send({ body, ...request }: EngineRequest): Promise<EngineAnswer> {
    const headers = { ...request.headers };
    if (body) headers['content-length'] = body.length;
    const opened = this.open({ ...request, headers });
    const answer = new Promise<IncomingMessage>((resolve, reject) => {
      opened.once('response', resolve);
      opened.on('error', reject);
    });
    opened.end(body);
    const response = await answer;
    return {
      status: response.statusCode ?? 0,
      headers: response.headers,
      body: await buffer(response),
    };
  }

  /** A request of the front itself, JSON both ways; an answer that is no JSON is null. */
  async json(
    method: string,
    path: string,
    { body, signal }: { readonly body?: unknown; readonly signal?: AbortSignal } = {},
  ): Promise<{ readonly status: number; readonly body: unknown }> {
    const answer = await this.send({
      method,
      path,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: Buffer.from(JSON.stringify(body)) }),
      ...(signal ? { signal } : {}),
    });
    return { status: answer.status, body: parseJson(answer.body.toString()) };
  }
}
