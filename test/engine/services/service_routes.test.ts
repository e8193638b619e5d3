import { SERVICE_OBJECT } from '../../../common/names';
import { serviceSlug } from '../../../common/service_name';
import { OBJECT_INDEX } from '../../../standalone/server/saved_objects/object_index';
import { client, ourStreams } from '../setup/setup_engine';
import { eventDocument } from '../support/event_document';
import { startAppLogsHost, type AppLogsHost } from './app_logs_host';
import { renderedDatasets } from './rendered_services';

let host: AppLogsHost;

beforeAll(async () => {
  host = await startAppLogsHost();
});
beforeEach(async () => {
  const { left } = (await removeSetup()).json;
  for (const { kind, name } of left as Array<{ kind: string; name: string }>) {
    if (kind === 'settings of a service') {
      await host.call('DELETE', `/internal/standalone/saved_objects/${SERVICE_OBJECT}/${name}`);
    }
  }
  expect((await host.call('POST', '/api/app_logs/setup', {})).json).toMatchObject({ ready: true });
});
afterAll(async () => {
  try {
    await removeSetup();
    await client.indices.delete({ index: OBJECT_INDEX, ignore_unavailable: true });
  } finally {
    await host.close();
    await client.close();
  }
});

async function removeSetup() {
  const removed = await host.call('DELETE', '/api/app_logs/setup', { dataStreams: await ourStreams() });
  expect(removed.json).toMatchObject({ left: expect.any(Array) });
  return removed;
}

const address = (service: string) => `/api/app_logs/services/${encodeURIComponent(service)}`;
const FORMAT = { format: '%(levelname)s~%(message)s', style: '%', datefmt: null };
const SETTINGS = { timezone: 'Asia/Seoul', formats: [FORMAT], version: null };

describe('the settings of a service', () => {
  it('have defaults before anybody said anything', async () => {
    expect((await host.call('GET', address('shop'))).json).toEqual({
      service: 'shop',
      timezone: null,
      formats: [],
      patterns: [],
      ownFrames: { own: [], library: [] },
      rows: [],
      version: null,
    });
  });

  // The longest name that is taken; percent-encoded, each of its letters is nine characters of the address.
  it.each(['My Shop / EU', '장바구니 서비스', '장'.repeat(200)])(
    'are kept for %j, with their rows',
    async (name) => {
      const saved = await host.call('PUT', address(name), SETTINGS);
      expect(saved.json).toMatchObject({
        service: name,
        timezone: 'Asia/Seoul',
        formats: [FORMAT],
        rows: [{ id: `${serviceSlug(name)}_1`, format: FORMAT.format }],
      });
      expect((await host.call('GET', address(name))).json).toEqual(saved.json);
      expect(await renderedDatasets()).toEqual([`app_logs.${serviceSlug(name)}`]);
    },
  );

  it('are saved over by nobody who has not seen them, and keep the name as it was first typed', async () => {
    const first = await host.call('PUT', address('Shop'), SETTINGS);
    const { version } = first.json;
    const zone = (timezone: string) => ({ timezone, formats: [], version });
    const second = await host.call('PUT', address('shop'), zone('UTC'));
    expect(second.json).toMatchObject({ service: 'Shop', timezone: 'UTC', rows: [] });
    expect(await renderedDatasets()).toEqual([]);
    for (const late of [zone('Europe/Berlin'), SETTINGS, { ...SETTINGS, version: 'no version' }]) {
      const { status, json } = await host.call('PUT', address('shop'), late);
      expect([status, json.error]).toEqual([409, 'Conflict']);
    }
    expect((await host.call('GET', address('shop'))).json).toEqual(second.json);
  });

  it.each([
    ['a format of which nothing can be read', { formats: [{ ...FORMAT, format: '%(name)s%(funcName)s' }] }],
    ['a time zone that there is not', { timezone: 'Mars/Base' }],
    ['more formats than are tried', { formats: Array.from({ length: 9 }, () => FORMAT) }],
    ['what it does not know', { colour: 'blue' }],
  ])('refuse %s, say what to do, and save nothing', async (_what, wrong) => {
    const { status, json } = await host.call('PUT', address('shop'), { ...SETTINGS, ...wrong });
    expect(status).toBe(400);
    expect(json).toMatchObject({ attributes: { action: expect.stringMatching(/\w+/) } });
    expect((await host.call('GET', address('shop'))).json.version).toBeNull();
    expect(await renderedDatasets()).toEqual([]);
  });

  it('outlive removal, which says so, and are in use again after the next setup', async () => {
    await host.call('PUT', address('shop'), SETTINGS);
    const removed = await host.call('DELETE', '/api/app_logs/setup', { dataStreams: [] });
    expect(removed.json.left).toEqual([expect.objectContaining({ name: 'shop' })]);
    expect(await renderedDatasets()).toBeNull();
    expect((await host.call('POST', '/api/app_logs/setup', {})).json).toMatchObject({ ready: true });
    expect(await renderedDatasets()).toEqual(['app_logs.shop']);
  });
});

describe('the counts of services', () => {
  const STREAM = 'logs-app_logs.counted-default';
  const LINES = [
    ['shop', '2043-07-01 10:00:00,000 INFO in July'],
    ['shop', '2043-07-02 10:00:00,000 INFO a day later'],
    ['shop', 'no format at all'],
    ['cart', '2043-07-01 10:00:00,000 INFO in July'],
  ] as const;

  beforeEach(async () => {
    await client.bulk({
      refresh: true,
      operations: LINES.flatMap(([service, text], sequence) => [
        { create: { _index: STREAM, _id: `${sequence}` } },
        eventDocument(text, {
          service,
          sequence,
          appLogs: { hint: { time: '2043-07-01T12:00:00.000' } },
        }),
      ]),
    });
  });

  it('are those of all time without a range, the largest service first', async () => {
    const { json } = await host.call('POST', '/internal/app_logs/services/_counts', {});
    expect(json).toEqual({
      services: [
        { service: 'shop', documents: 3, unparsed: 1, timeAssumed: 1 },
        { service: 'cart', documents: 1, unparsed: 0, timeAssumed: 0 },
      ],
    });
  });

  it('are those of a range when one is given', async () => {
    const range = { from: '2043-07-02T00:00:00Z', to: '2043-07-02T23:59:59Z' };
    const { json } = await host.call('POST', '/internal/app_logs/services/_counts', range);
    expect(json).toEqual({ services: [{ service: 'shop', documents: 1, unparsed: 0, timeAssumed: 0 }] });
  });
});
