import type { When } from '../../../test/faults/failing_steps';
import { memorySetup, type MemorySetup } from '../../../test/faults/memory_setup';
import { install } from '../install';
import { readSetupStatus } from '../status';
import { remove } from './remove';

const STREAM = 'logs-app_logs.app-default';
const KEPT = 'logs-app_logs.kept-default';
/** Each step in the long tests, every third everywhere. */
const EVERY = process.env.APP_LOGS_LONG ? 1 : 3;
/** Some hundred removals, one after another. */
const TIME_LIMIT = 120_000;

async function prepared(streams: readonly string[]): Promise<MemorySetup> {
  const setup = memorySetup();
  await install(setup.context, { retentionDays: 30 });
  for (const name of streams) setup.engine.createStream(name);
  setup.steps.mend();
  return setup;
}

/** All that is there in the end. */
function outcome({ engine, stored }: MemorySetup): unknown {
  return {
    engine: [...engine.put.keys()].sort(),
    streams: [...engine.streams.keys()],
    stored: [...stored].map(([key, { attributes }]) => [key, attributes] as const).sort(),
  };
}

describe.each([
  ['of everything', [STREAM]],
  ['that leaves a data stream with what it needs', [STREAM, KEPT]],
])('a removal %s', (_name, streams) => {
  it.each<When>(['before', 'after'])(
    'is mended by a repeat when any of its steps fails %s it is done',
    async (when) => {
      const whole = await prepared(streams);
      await remove(whole.context, { dataStreams: [STREAM] });
      const steps = whole.steps.names();
      expect(steps.filter((name) => /DELETE|delete/.test(name)).length).toBeGreaterThan(5);
      for (const [i, name] of steps.entries()) {
        if (i % EVERY !== 0) continue;
        const setup = await prepared(streams);
        setup.steps.failAt(i, when);
        const failure: unknown = await remove(setup.context, { dataStreams: [STREAM] }).then(
          () => null,
          (error: unknown) => error,
        );
        expect([name, failure]).toEqual([name, expect.objectContaining({ name: expect.any(String) })]);
        setup.steps.mend();
        // A failure must not look like somebody's edit, which a repeat would leave alone.
        const { assets } = await readSetupStatus(setup.context);
        expect([name, assets.filter(({ state }) => state === 'modified')]).toEqual([name, []]);
        const there = setup.engine.streams.has(STREAM);
        await remove(setup.context, { dataStreams: there ? [STREAM] : [] });
        expect([name, outcome(setup)]).toEqual([name, outcome(whole)]);
      }
    },
    TIME_LIMIT,
  );

  it('leaves a setup that can be repeated, whichever step failed', async () => {
    const { steps: all, context } = await prepared(streams);
    await remove(context, { dataStreams: [STREAM] });
    const deletions = all.names().flatMap((name, i) => (/DELETE|delete/.test(name) ? [i] : []));
    for (const i of deletions) {
      const setup = await prepared(streams);
      setup.steps.failAt(i, 'after');
      await remove(setup.context, { dataStreams: [STREAM] }).catch(() => undefined);
      setup.steps.mend();
      expect([i, (await install(setup.context)).ready]).toEqual([i, true]);
    }
  });
});

describe('a removal', () => {
  it('says at which step it stopped, and that a repeat goes on', async () => {
    const setup = await prepared([STREAM]);
    const failing = await prepared([STREAM]);
    await remove(setup.context, { dataStreams: [STREAM] });
    const step = setup.steps.names().findIndex((name) => name === 'DELETE /_index_template/logs-app_logs');
    failing.steps.failAt(step, 'before');
    await expect(remove(failing.context, { dataStreams: [STREAM] })).rejects.toMatchObject({
      message: expect.stringMatching(/^The index template logs-app_logs could not be removed: /),
      action: expect.stringContaining('goes on where it stopped'),
    });
  });

  it('in a dry run promises what it then does, and does nothing', async () => {
    for (const dataStreams of [[], [STREAM], [STREAM, KEPT]]) {
      const setup = await prepared([STREAM, KEPT]);
      const before = outcome(setup);
      const promised = await remove(setup.context, { dataStreams, dryRun: true });
      expect(outcome(setup)).toEqual(before);
      expect(setup.steps.names().filter((name) => /DELETE|PUT|delete|update|create/.test(name))).toEqual([]);
      expect(await remove(setup.context, { dataStreams })).toEqual(promised);
    }
  });

  it('leaves what somebody changed with all that it needs, unless it is named', async () => {
    const setup = await prepared([]);
    const path = '/_component_template/logs-app_logs%40package';
    const put = setup.engine.put.get(path);
    setup.engine.put.set(path, { ...put, template: { settings: { number_of_replicas: 2 } } });
    const { removed, left } = await remove(setup.context);
    expect(left.map(({ name, reason }) => [name, reason])).toEqual([
      ['logs-app_logs@package', expect.stringContaining('Somebody changed it')],
      ['logs-app_logs@pipeline', 'The component template "logs-app_logs@package", which stays, uses it.'],
      ['logs-app_logs', 'The component template "logs-app_logs@package", which stays, uses it.'],
      ['app-logs-setup', expect.any(String)],
    ]);
    expect(removed.map(({ kind }) => kind)).toContain('index template');
    const again = await remove(setup.context, { modified: ['component template:logs-app_logs@package'] });
    expect(again.left).toEqual([]);
    expect([...setup.engine.put.keys(), ...setup.stored.keys()]).toEqual([]);
  });

  it.each(['component template:other', 'dashboard:app-logs-else', '*', ''])(
    'refuses %j, which is no asset, and removes nothing',
    async (name) => {
      const setup = await prepared([]);
      const before = outcome(setup);
      await expect(remove(setup.context, { modified: [name] })).rejects.toMatchObject({ statusCode: 400 });
      expect(outcome(setup)).toEqual(before);
    },
  );

  it('keeps what it needs of what the engine does not let go', async () => {
    const setup = await prepared([]);
    setup.engine.refuse = ({ method, path }) =>
      method === 'DELETE' && path.startsWith('/_index_template/')
        ? { statusCode: 400, body: { error: { type: 'illegal_argument_exception', reason: 'in use by x' } } }
        : null;
    const { left } = await remove(setup.context);
    expect(left[0]).toEqual({ kind: 'index template', name: 'logs-app_logs', reason: 'in use by x' });
    expect([...setup.engine.put.keys()]).toHaveLength(4);
    setup.engine.refuse = () => null;
    expect((await remove(setup.context)).left).toEqual([]);
  });

  it('leaves what others may use when it may not look who does', async () => {
    const setup = await prepared([]);
    setup.engine.refuse = ({ path }) =>
      path === '/_ingest/pipeline'
        ? { statusCode: 403, body: { error: { type: 'security_exception', reason: 'unauthorized' } } }
        : null;
    const { left } = await remove(setup.context);
    expect(left).toContainEqual({
      kind: 'ingest pipeline',
      name: 'logs-app_logs@pipeline',
      reason: expect.stringContaining('cannot be seen'),
    });
  });
});
