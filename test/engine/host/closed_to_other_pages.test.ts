import { networkInterfaces } from 'os';
import { PAGE_HEADERS, send, startFixtureHost, without, type FixtureHost } from './fixture_host';

let host: FixtureHost;
let port: string;

beforeAll(async () => {
  host = await startFixtureHost();
  port = new URL(host.url).port;
});
afterAll(() => host.close());

const status = () => `${host.url}/api/status`;
const echo = () => `${host.url}/internal/fixture/echo`;
const versioned = { ...PAGE_HEADERS, 'elastic-api-version': '1' };
const body = JSON.stringify({ text: 'x' });

describe('the host is closed to other web pages', () => {
  it.each(['localhost', '127.0.0.1', '[::1]'])('answers as %s with its port', async (name) => {
    expect((await send(status(), { headers: { host: `${name}:${port}` } })).status).toBe(200);
  });

  it.each(['evil.example', 'localhost', '127.0.0.1:1'])('does not answer as %s', async (name) => {
    const answer = await send(status(), { headers: { host: name } });
    expect(answer.status).toBe(403);
    expect(answer.json).toMatchObject({ statusCode: 403, error: 'Forbidden' });
    expect(answer.json.message).toContain(`"${name}"`);
  });

  it('does not serve its page and bundle under another name either', async () => {
    for (const path of ['/app/appLogs', '/host/host.js', '/ui/eui_theme_light.min.css', '/nothing']) {
      expect((await send(`${host.url}${path}`, { headers: { host: 'evil.example' } })).status).toBe(403);
    }
  });

  it('refuses a foreign Origin, and takes its own', async () => {
    const sent = { method: 'POST', body };
    const refused = await send(echo(), { ...sent, headers: { ...versioned, origin: 'http://evil.example' } });
    expect(refused.status).toBe(403);
    expect(refused.headers['access-control-allow-origin']).toBeUndefined();
    expect((await send(echo(), { ...sent, headers: { ...versioned, origin: 'null' } })).status).toBe(403);
    expect((await send(echo(), { ...sent, headers: { ...versioned, origin: host.url } })).status).toBe(200);
  });

  it('refuses a preflight of another page', async () => {
    const headers = { origin: 'http://evil.example', 'access-control-request-method': 'POST' };
    const answer = await send(echo(), { method: 'OPTIONS', headers });
    expect(answer.status).toBe(403);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('refuses what comes cross-site, a link to the page included', async () => {
    const headers = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    expect((await send(`${host.url}/app/appLogs`, { headers })).status).toBe(403);
    expect((await send(status(), { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    expect((await send(`${host.url}/app/appLogs`, { headers: { 'sec-fetch-site': 'none' } })).status).toBe(
      200,
    );
  });

  it('takes writes only with kbn-xsrf', async () => {
    const answer = await send(echo(), { method: 'POST', headers: without(versioned, 'kbn-xsrf'), body });
    expect(answer.status).toBe(400);
    expect(answer.json.message).toBe('Request must contain a kbn-xsrf header.');
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'takes no body of type %s',
    async (type) => {
      const answer = await send(echo(), {
        method: 'POST',
        headers: { ...versioned, 'content-type': type },
        body,
      });
      expect(answer.status).toBe(415);
      expect(answer.json.message).toContain('application/json');
    },
  );

  it('takes no body without a type', async () => {
    const headers = without(versioned, 'content-type');
    expect((await send(echo(), { method: 'POST', headers, body })).status).toBe(415);
  });

  it('listens on the loopback interface only', async () => {
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal);
    for (const { address } of outside) {
      await expect(send(`http://${address}:${port}/api/status`)).rejects.toThrow('ECONNREFUSED');
    }
    expect(new URL(host.url).hostname).toBe('127.0.0.1');
  });
});
