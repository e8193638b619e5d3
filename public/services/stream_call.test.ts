import { exportEndpoint } from '../../common/api/export';
import { createStreamCall } from './stream_call';

const SCOPE = { from: '2024-03-01T00:00:00Z', to: '2024-03-02T00:00:00Z' };

function httpWith(fetch: (path: string, options: unknown) => Promise<{ response?: Response }>) {
  const unused = () => Promise.reject(new Error('not used'));
  return {
    get: unused,
    post: unused,
    put: unused,
    delete: unused,
    fetch,
    basePath: { prepend: (path: string) => path },
  };
}

describe('calling a route that streams', () => {
  const { signal } = new AbortController();

  it('asks for the answer as it comes', async () => {
    const seen: unknown[] = [];
    const call = createStreamCall(
      httpWith(async (path, options) => {
        seen.push(path, options);
        return { response: new Response('a stream') };
      }),
    );
    const stream = await call(exportEndpoint, { scope: SCOPE, format: 'text' }, signal);
    expect(await new Response(stream).text()).toBe('a stream');
    expect(seen).toEqual([
      '/internal/app_logs/export',
      {
        method: 'POST',
        version: '1',
        body: JSON.stringify({ scope: SCOPE, format: 'text' }),
        signal,
        asResponse: true,
        rawResponse: true,
      },
    ]);
  });

  it.each([
    ['rejects', true],
    ['hands the answer on', false],
  ])('says what was wrong, when the client %s', async (_what, rejects) => {
    const response = new Response(JSON.stringify({ statusCode: 400, message: 'No such query' }), {
      status: 400,
      statusText: 'Bad Request',
    });
    const call = createStreamCall(
      httpWith(async () => {
        if (rejects) throw Object.assign(new Error('Bad Request'), { response, body: null });
        return { response };
      }),
    );
    await expect(call(exportEndpoint, { scope: SCOPE, format: 'text' }, signal)).rejects.toMatchObject({
      message: 'Bad Request',
      body: { statusCode: 400, message: 'No such query' },
    });
  });

  it('passes on what has no answer', async () => {
    const abort = new DOMException('aborted', 'AbortError');
    const call = createStreamCall(httpWith(() => Promise.reject(abort)));
    await expect(call(exportEndpoint, { scope: SCOPE, format: 'text' }, signal)).rejects.toBe(abort);
  });
});
