import { dataEndpoint, linesEndpoint } from '../../common/api/logs';
import { removeEndpoint } from '../../common/api/setup';
import { createCall } from './call';

function fakeHttp() {
  const seen: unknown[] = [];
  const record =
    (method: string) =>
    <T>(path: string, options?: unknown): Promise<T> => {
      seen.push([method, path, options]);
      return Promise.reject(new Error('no answer'));
    };
  const http = {
    get: record('get'),
    post: record('post'),
    put: record('put'),
    delete: record('delete'),
    fetch: record('fetch'),
    basePath: { prepend: (path: string) => path },
  };
  return { http, seen };
}

describe('calling a route', () => {
  it('derives method, path, version and body from the endpoint', async () => {
    const { http, seen } = fakeHttp();
    const call = createCall(http);
    const { signal } = new AbortController();
    const scope = { from: '2024-03-01T00:00:00Z', to: '2024-03-02T00:00:00Z' };
    await expect(call(linesEndpoint, { scope, size: 5 }, signal)).rejects.toThrow('no answer');
    await expect(call(dataEndpoint, undefined)).rejects.toThrow();
    await expect(call(removeEndpoint, { dataStreams: [] })).rejects.toThrow();
    expect(seen).toEqual([
      [
        'post',
        '/internal/app_logs/lines',
        { version: '1', body: JSON.stringify({ scope, size: 5 }), signal },
      ],
      ['get', '/internal/app_logs/data', { version: '1' }],
      ['delete', '/api/app_logs/setup', { version: '2023-10-31', body: '{"dataStreams":[]}' }],
    ]);
  });
});
