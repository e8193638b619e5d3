import { send, startFixtureHost, type FixtureHost } from './fixture_host';

let host: FixtureHost;

beforeAll(async () => {
  host = await startFixtureHost();
});
afterAll(() => host.close());

const BUNDLE = '/1/bundles/plugin/appLogs/0.0.0-fixture/appLogs.plugin.js';
const get = (path: string, headers: Record<string, string> = {}) => send(`${host.url}${path}`, { headers });

describe('the files of the page', () => {
  it('come with Kibana’s policy and without inline code', async () => {
    const page = await get('/app/appLogs');
    expect(page.headers['content-security-policy']).toBe(
      "script-src 'report-sample' 'self'; worker-src blob: 'self'; style-src 'unsafe-inline' 'report-sample' 'self'",
    );
    expect(page.headers['content-type']).toContain('text/html');
    const scripts = page.text.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts).toEqual([
      '<script type="application/json" id="page-config">',
      '<script src="/host/host.js">',
    ]);
    expect(page.text).not.toMatch(/ on\w+=/);
    expect(page.text).toContain('/1/bundles/plugin/appLogs/0.0.0-fixture/');
  });

  it('open the same page for every app, and lead from the root to ours', async () => {
    expect((await get('/app/dashboards')).text).toBe((await get('/app/appLogs')).text);
    const root = await get('/');
    expect([root.status, root.headers.location]).toEqual([302, '/app/appLogs']);
  });

  it('are kept for a year when their address holds the build', async () => {
    const plain = await get(BUNDLE);
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.text).toBe('// plain');
    expect((await get(BUNDLE.replace('fixture', 'other'))).status).toBe(404);
  });

  it('are the brotli sibling for a browser that takes it', async () => {
    const compressed = await get(BUNDLE, { 'accept-encoding': 'gzip, deflate, br' });
    expect(compressed.headers['content-encoding']).toBe('br');
    expect(compressed.headers['content-type']).toMatch(/javascript/);
    expect(compressed.headers.vary).toBe('accept-encoding');
    expect((await get(BUNDLE, { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBeUndefined();
  });

  it('are asked for again each time when it does not', async () => {
    for (const path of ['/host/host.js', '/plugins/appLogs/assets/note.txt', '/ui/eui_theme_dark.min.css']) {
      const first = await get(path);
      expect([path, first.status, first.headers['cache-control']]).toEqual([path, 200, 'public, max-age=0']);
      expect((await get(path, { 'if-none-match': first.headers.etag ?? '' })).status).toBe(304);
    }
  });

  it.each([
    '/ui/eui_charts_theme.js',
    '/plugins/appLogs/assets/../../kibana.json',
    '/plugins/appLogs/assets/%2e%2e/%2e%2e/kibana.json',
    '/host/..%2f..%2fpackage.json',
  ])('do not include %s', async (path) => {
    expect([403, 404]).toContain((await get(path)).status);
  });
});

describe('what tests ask the host', () => {
  it('is answered like Kibana’s status', async () => {
    expect((await get('/api/status')).json).toMatchObject({
      version: { number: '8.12.2' },
      status: { overall: { level: 'available' } },
    });
  });

  it('says what only Kibana has', async () => {
    expect((await get('/internal/standalone/features')).json).toMatchObject({
      discover: false,
      lens: false,
      kql: false,
    });
    const capabilities = await send(`${host.url}/api/core/capabilities`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'kbn-xsrf': 'test' },
      body: JSON.stringify({ applications: ['discover', 'appLogs'] }),
    });
    expect(capabilities.status).toBe(200);
    expect(capabilities.json).not.toHaveProperty('discover');
  });

  it('tells when the engine is away', async () => {
    const alone = await startFixtureHost({ frontUrl: 'http://127.0.0.1:1' });
    try {
      const answer = await send(`${alone.url}/api/status`);
      expect(answer.status).toBe(503);
      expect(answer.json).toMatchObject({ status: { overall: { level: 'critical' } } });
      const objects = await send(`${alone.url}/internal/standalone/saved_objects/dashboard/x`);
      expect(objects.json).toMatchObject({ statusCode: 503, error: 'Service Unavailable' });
    } finally {
      await alone.close();
    }
  });
});
