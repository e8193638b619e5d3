import type { HttpFetchOptions, HttpStart } from '@kbn/core/public';

/** What Kibana's client rejects with. */
class HttpFetchError extends Error {
  override readonly name = 'HttpFetchError';
  constructor(
    message: string,
    readonly response?: Response,
    readonly body?: unknown,
  ) {
    super(message);
  }
}

/** Kibana's HTTP client: adds its headers, reads the answer, and rejects for every status that is not 2xx. */
export const http: HttpStart = {
  get: (path, options) => call('GET', path, options),
  post: (path, options) => call('POST', path, options),
  put: (path, options) => call('PUT', path, options),
  delete: (path, options) => call('DELETE', path, options),
  fetch: async (path, options) => {
    const response = await send(options.method, path, options);
    if (!response.ok) throw new HttpFetchError(response.statusText || `HTTP ${response.status}`, response);
    return { response };
  },
  basePath: { prepend: (path) => path },
};

async function call<T>(method: string, path: string, options: HttpFetchOptions = {}): Promise<T> {
  const response = await send(method, path, options);
  const body = await readBody(response);
  if (!response.ok)
    throw new HttpFetchError(response.statusText || `HTTP ${response.status}`, response, body);
  // What a route answers is between it and its caller.
  return body as T;
}

async function send(method: string, path: string, options: HttpFetchOptions): Promise<Response> {
  const { version, body, query = {}, signal, headers } = options;
  const search = new URLSearchParams(
    Object.entries(query).map(([key, value]) => [key, String(value)]),
  ).toString();
  try {
    return await fetch(search === '' ? path : `${path}?${search}`, {
      method,
      ...(body === undefined ? {} : { body }),
      ...(signal ? { signal } : {}),
      headers: {
        'content-type': 'application/json',
        'kbn-xsrf': 'true',
        'x-elastic-internal-origin': 'Kibana',
        ...(version === undefined ? {} : { 'elastic-api-version': version }),
        ...headers,
      },
    });
  } catch (error) {
    const { name, message } = describeError(error);
    // A request that was taken back stays what it is; callers tell it by its name.
    if (name === 'AbortError') throw error;
    throw new HttpFetchError(message);
  }
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!response.headers.get('content-type')?.includes('json')) return text;
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}

/** By shape: a DOMException is no Error everywhere. */
function describeError(error: unknown): { name: string; message: string } {
  const of = (key: string) =>
    typeof error === 'object' && error !== null ? (Reflect.get(error, key) as unknown) : undefined;
  return { name: String(of('name') ?? ''), message: String(of('message') ?? error) };
}
