import { startHost } from '../../../standalone/host';
import { callRoute, PAGE_HEADERS, send, startFixtureHost, type FixtureHost } from './fixture_host';

let host: FixtureHost;

beforeAll(async () => {
  host = await startFixtureHost();
});
afterAll(() => host.close());

const MIB = 1024 * 1024;

function post(name: string, headers: Record<string, string>, body: string | Buffer) {
  return send(`${host.url}/internal/fixture/${name}`, {
    method: 'POST',
    headers: { ...PAGE_HEADERS, 'elastic-api-version': '1', ...headers },
    body,
  });
}

describe("the plugin's routes", () => {
  it('get their validated body and answer with their version', async () => {
    const answer = await callRoute(host, 'echo', { text: 'ä', more: 1 });
    expect(answer.json).toEqual({ echo: { text: 'ä' } });
    expect(answer.headers['elastic-api-version']).toBe('1');
  });

  it('refuse in the words of their validator', async () => {
    const answer = await callRoute(host, 'echo', {});
    expect(answer.json).toEqual({
      statusCode: 400,
      error: 'Bad Request',
      message: '[request body]: text is missing',
    });
    expect((await post('echo', {}, '{"text":')).json.message).toBe('Invalid request payload JSON format');
    expect((await post('echo', {}, '')).json.message).toBe('[request body]: text is missing');
  });

  it('must be asked for by version when internal, and default to the oldest when public', async () => {
    const asked = await send(`${host.url}/internal/fixture/echo`, {
      method: 'POST',
      headers: PAGE_HEADERS,
      body: '{}',
    });
    expect(asked.status).toBe(400);
    expect(asked.json.message).toBe(
      'Please specify a version via elastic-api-version header. Available versions: [1]',
    );
    const open = await send(`${host.url}/api/fixture/config`);
    expect(open.json).toEqual({ enabled: true });
    expect(open.headers['elastic-api-version']).toBe('2023-10-31');
  });

  it('answer errors in Kibana’s shape, and tell a crash to the log only', async () => {
    expect((await callRoute(host, 'refuse', {})).json).toEqual({
      statusCode: 409,
      error: 'Conflict',
      message: 'Not now',
      attributes: { action: 'wait' },
    });
    const crashed = await callRoute(host, 'fail', {});
    expect(crashed.status).toBe(500);
    expect(crashed.text).not.toContain('for the log only');
    expect(host.logged.join()).toContain('this is for the log only');
  });

  it('take 1 MiB unless they say more', async () => {
    const text = (bytes: number) => JSON.stringify({ text: 'x'.repeat(bytes - 11) });
    expect((await post('echo', {}, text(MIB))).status).toBe(200);
    const refused = await post('echo', {}, text(MIB + 1));
    expect(refused.status).toBe(413);
    expect(refused.json.message).toBe(`Payload content length greater than maximum allowed: ${MIB}`);
  });

  it('get a stream as it comes, up to their limit', async () => {
    const ndjson = { 'content-type': 'application/x-ndjson' };
    expect((await post('count', ndjson, Buffer.alloc(2 * MIB, 'x'))).json).toEqual({ bytes: 2 * MIB });
    expect((await post('count', ndjson, Buffer.alloc(2 * MIB + 1, 'x'))).status).toBe(413);
    const chunked = { ...ndjson, 'transfer-encoding': 'chunked' };
    expect((await post('count', chunked, Buffer.alloc(2 * MIB + 1, 'x'))).status).toBe(413);
    expect((await post('echo', ndjson, '{}')).status).toBe(415);
  });

  it('are 404 with a reason when there is no such route', async () => {
    const answer = await send(`${host.url}/internal/fixture/none`);
    expect(answer.json).toMatchObject({
      statusCode: 404,
      message: 'There is nothing at GET /internal/fixture/none.',
    });
  });
});

describe('starting', () => {
  it('says in one sentence that the port is taken, or that there is no build', async () => {
    const port = Number(new URL(host.url).port);
    await expect(startFixtureHost({ port })).rejects.toThrow(
      `Port ${port} is taken: stop what uses it, or choose another with --port.`,
    );
    await expect(
      startHost({ frontUrl: 'http://127.0.0.1:1', port: 0, buildDir: 'no-such-folder' }),
    ).rejects.toThrow('The plugin has not been built: run "npm run build" first.');
  });
});
