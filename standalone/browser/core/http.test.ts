import { http } from './http';

const fetchMock = jest.fn<Promise<Response>, [string, RequestInit]>();

beforeEach(() => {
  fetchMock.mockReset();
  globalThis.fetch = fetchMock as typeof fetch;
});

function answer(status: number, body: unknown) {
  const init = {
    status,
    statusText: 'Because',
    headers: { 'content-type': 'application/json; charset=utf-8' },
  };
  fetchMock.mockResolvedValue(new Response(JSON.stringify(body), init));
}

describe('http', () => {
  it('sends the version and what writes need, and reads JSON', async () => {
    answer(200, { a: 1 });
    await expect(http.post('/x', { version: '1', body: '{}', query: { q: 'a b' } })).resolves.toEqual({
      a: 1,
    });
    const [url, init] = fetchMock.mock.calls[0] ?? ['', {}];
    expect(url).toBe('/x?q=a+b');
    expect(init).toMatchObject({
      method: 'POST',
      body: '{}',
      headers: { 'kbn-xsrf': 'true', 'elastic-api-version': '1', 'content-type': 'application/json' },
    });
  });

  it('rejects with response and body', async () => {
    answer(409, { statusCode: 409, message: 'Not now' });
    await expect(http.get('/x')).rejects.toMatchObject({
      message: 'Because',
      response: { status: 409 },
      body: { message: 'Not now' },
    });
  });

  it('passes a taken back request on as it is', async () => {
    const abort = new DOMException('The user aborted a request.', 'AbortError');
    fetchMock.mockRejectedValue(abort);
    await expect(http.get('/x')).rejects.toBe(abort);
  });

  it('says that no answer came', async () => {
    fetchMock.mockRejectedValue(new TypeError('Failed to fetch'));
    await expect(http.get('/x')).rejects.toMatchObject({ message: 'Failed to fetch', response: undefined });
  });
});
