import type { SavedObjectsClient } from '@kbn/core/server';
import { saveService } from '../../../server/services/save_service';
import { install } from '../../../server/setup/install';
import { readSetupStatus } from '../../../server/setup/status';
import { client, newContext, removeAll, removeAllAndClose } from '../setup/setup_engine';
import { memorySavedObjects } from '../support/memory_saved_objects';
import { renderedDatasets } from './rendered_services';

beforeEach(removeAll);
afterAll(removeAllAndClose);

const settings = (format: string) => ({
  timezone: null,
  formats: [{ format, style: '%' as const, datefmt: null }],
  version: null,
});
const MINE = settings('%(levelname)s~%(message)s');
const THEIRS = settings('%(levelname)s|%(message)s');

/** Lets something else happen at one place of what a client does, once. */
function before<Name extends 'create' | 'find'>(
  saved: SavedObjectsClient,
  name: Name,
  work: () => Promise<unknown>,
): SavedObjectsClient {
  let done = false;
  const method = async (...given: unknown[]) => {
    const answer: unknown = name === 'find' ? await Reflect.apply(saved[name], saved, given) : undefined;
    if (!done) {
      done = true;
      await work();
    }
    return name === 'find' ? answer : Reflect.apply(saved[name], saved, given);
  };
  return { ...saved, [name]: method };
}

it('renders both when somebody saves another service between the pipeline and the settings', async () => {
  const saved = memorySavedObjects();
  const context = newContext(saved);
  await install(context);
  const interrupted = before(saved.savedObjects, 'create', () => saveService(context, 'theirs', THEIRS));
  await saveService({ ...context, savedObjects: interrupted }, 'mine', MINE);
  expect(await renderedDatasets()).toEqual(['app_logs.mine', 'app_logs.theirs']);
  expect((await readSetupStatus(context)).ready).toBe(true);
});

it('renders all when many save at once', async () => {
  const context = newContext();
  await install(context);
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  await Promise.all(names.map((name) => saveService(context, name, MINE)));
  expect(await renderedDatasets()).toEqual(names.map((name) => `app_logs.${name}`));
});

it('does not lose by a setup what is saved while setup runs', async () => {
  const saved = memorySavedObjects();
  const context = newContext(saved);
  await install(context);
  await saveService(context, 'first', MINE);
  await removeAll();
  // Setup reads the services for its status, then for the pipeline; the save comes after the second.
  let reads = 0;
  const find: SavedObjectsClient['find'] = async (options) => {
    const answer = await saved.savedObjects.find(options);
    if (++reads === 2) await saveService(context, 'second', THEIRS);
    return answer;
  };
  const result = await install({ ...context, savedObjects: { ...saved.savedObjects, find } });
  expect(reads).toBeGreaterThan(2);
  expect(result.ready).toBe(true);
  expect(await renderedDatasets()).toEqual(['app_logs.first', 'app_logs.second']);
});

it('takes the formats of who lost out of the pipeline, even when the loser has gone away', async () => {
  const saved = memorySavedObjects();
  const context = newContext(saved);
  await install(context);
  const loser = new AbortController();
  const interrupted = before(saved.savedObjects, 'create', async () => {
    loser.abort();
    // As somebody saves who only names a zone, and so leaves the pipeline alone.
    await saveService(context, 'shop', { timezone: 'UTC', formats: [], version: null });
  });
  const late = saveService({ ...context, savedObjects: interrupted, signal: loser.signal }, 'shop', MINE);
  await expect(late).rejects.toMatchObject({ statusCode: 409 });
  expect(await renderedDatasets()).toEqual([]);
});

it('takes a service that was deleted since it was read for changed', async () => {
  const saved = memorySavedObjects();
  const context = newContext(saved);
  await install(context);
  const { version } = await saveService(context, 'shop', MINE);
  const deleted = {
    ...saved.savedObjects,
    update: () => Promise.reject(Object.assign(new Error('not found'), { output: { statusCode: 404 } })),
  };
  const late = saveService({ ...context, savedObjects: deleted }, 'shop', { ...THEIRS, version });
  await expect(late).rejects.toMatchObject({ statusCode: 409 });
});

it('puts into the pipeline, with the next save, what a process that ended half way had left out', async () => {
  const saved = memorySavedObjects();
  const context = newContext(saved);
  await install(context);
  await saved.savedObjects.create(
    'app-logs-service',
    { service: 'left', timezone: null, formats: MINE.formats },
    { id: 'left' },
  );
  expect(
    (await readSetupStatus(context)).assets.find(({ kind }) => kind === 'ingest pipeline'),
  ).toMatchObject({
    state: 'outdated',
    reason: expect.stringContaining('run setup'),
  });
  await saveService(context, 'mine', MINE);
  expect(await renderedDatasets()).toEqual(['app_logs.left', 'app_logs.mine']);
});

it('says that the settings are saved when only the pipeline could not be brought up to date', async () => {
  const saved = memorySavedObjects();
  const context = newContext(saved);
  await install(context);
  let gone = false;
  const failing = new Proxy(client, {
    get: (target, name) => {
      if (gone && name === 'transport') {
        return {
          request: () => Promise.reject(Object.assign(new Error('gone'), { name: 'ConnectionError' })),
        };
      }
      const value: unknown = Reflect.get(target, name);
      return value;
    },
  });
  const create: SavedObjectsClient['create'] = async (...given) => {
    gone = true;
    return saved.savedObjects.create(...given);
  };
  const half = saveService(
    { ...context, client: failing, savedObjects: { ...saved.savedObjects, create } },
    'shop',
    MINE,
  );
  await expect(half).rejects.toMatchObject({
    statusCode: 503,
    message: expect.stringMatching(/^The settings are saved, but not yet in use/),
    action: expect.stringContaining('Run setup'),
  });
  expect(saved.stored.has('app-logs-service:shop')).toBe(true);
});
