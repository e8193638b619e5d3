import { saveServiceEndpoint, serviceEndpoint } from '../../common/api/services';
import type { Call } from '../services/call';
import { NO_CHOICE, withFormat } from './format_choice';
import { saveSettings, type SettingsToSave } from './save_settings';

const NO_RULES = { patterns: [], ownFrames: { own: [], library: [] } };
const READ = { service: 'shop', timezone: null, formats: [], ...NO_RULES, rows: [], version: 'v1' };
const FORMAT = { format: '%(message)s', style: '%', datefmt: null } as const;
const ZONE: SettingsToSave = { service: 'my shop', read: READ, choice: NO_CHOICE, timezone: 'UTC' };
const FORMATS: SettingsToSave = { ...ZONE, choice: withFormat(NO_CHOICE, FORMAT) };

/** A server that answers `put` with these statuses in turn, and `get` with what others saved meanwhile. */
function server(statuses: readonly number[], now: unknown = READ) {
  const bodies: unknown[] = [];
  const paths: string[] = [];
  const left = [...statuses];
  const call = async (endpoint: { method: string; path: string }, body: unknown) => {
    paths.push(`${endpoint.method} ${endpoint.path}`);
    if (endpoint.method === serviceEndpoint.method) return now;
    expect(endpoint.method).toBe(saveServiceEndpoint.method);
    bodies.push(body);
    const statusCode = left.shift() ?? 200;
    if (statusCode !== 200) throw Object.assign(new Error('no'), { body: { statusCode, message: 'no' } });
    return now;
  };
  return { call: call as unknown as Call, bodies, paths };
}
const { signal } = new AbortController();

describe('saving what belongs to a service', () => {
  it('sends the version that was read, to the service’s own address', async () => {
    const { call, bodies, paths } = server([]);
    await saveSettings(call, FORMATS, signal);
    expect(bodies).toEqual([{ timezone: 'UTC', formats: [FORMAT], version: 'v1' }]);
    expect(paths).toEqual(['put /api/app_logs/services/my%20shop']);
  });

  it('sends nothing when nothing differs', async () => {
    const { call, paths } = server([]);
    await saveSettings(call, { ...ZONE, read: { ...READ, timezone: 'UTC' } }, signal);
    expect(paths).toEqual([]);
  });

  it('reads first what was not there when the person chose', async () => {
    const { call, bodies } = server([], { ...READ, version: 'v9' });
    await saveSettings(call, { ...FORMATS, read: null }, signal);
    expect(bodies).toMatchObject([{ version: 'v9' }]);
  });

  it.each([403, 409, 500])('lets formats fail with %d', async (status) => {
    const { call } = server([status]);
    await expect(saveSettings(call, FORMATS, signal)).rejects.toMatchObject({ body: { statusCode: status } });
  });

  it.each([403, 500])('goes on without a zone that cannot be saved (%d)', async (status) => {
    const { call } = server([status]);
    await expect(saveSettings(call, ZONE, signal)).resolves.toBeUndefined();
  });

  it('adds a zone to formats that somebody else saved meanwhile', async () => {
    const theirs = { ...READ, formats: [FORMAT], version: 'v2' };
    const { call, bodies } = server([409], theirs);
    await saveSettings(call, ZONE, signal);
    expect(bodies.at(-1)).toEqual({ timezone: 'UTC', formats: [FORMAT], version: 'v2' });
  });

  it('does not overwrite a zone that somebody else saved meanwhile', async () => {
    const { call, bodies } = server([409], { ...READ, timezone: 'Asia/Tokyo', version: 'v2' });
    await expect(saveSettings(call, ZONE, signal)).rejects.toMatchObject({ body: { statusCode: 409 } });
    expect(bodies).toHaveLength(1);
  });
});
