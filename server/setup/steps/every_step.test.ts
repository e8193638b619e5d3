import type { When } from '../../../test/faults/failing_steps';
import type { MemoryEngineOptions } from '../../../test/faults/memory_engine';
import { memorySetup, type MemorySetup } from '../../../test/faults/memory_setup';
import { olderAssets } from '../../../test/fixtures/older_assets';
import { readSetupStatus } from '../status';
import { install } from '../install';

const STREAM = 'logs-app_logs.app-default';
/** Each step in the long tests, every third everywhere. */
const EVERY = process.env.APP_LOGS_LONG ? 1 : 3;
/** Some hundred setups, one after another. */
const TIME_LIMIT = 120_000;
const RUNTIME_FIELDS = '{"hour":{"type":"long"}}';

const OTHER_TIME = 'this version, and is to keep lines for another time';

/** What a setup may find. */
const BEFORE: Readonly<Record<string, (setup: MemorySetup) => Promise<void>>> = {
  nothing: async () => undefined,
  'an older version with data and runtime fields of its users': async ({ engine, stored }) => {
    const { engine: assets, savedObjects } = olderAssets('0.2.0');
    for (const { path, body } of assets) engine.put.set(path, body);
    for (const object of savedObjects) stored.set(`${object.type}:${object.id}`, object);
    giveRuntimeFields(stored);
    engine.createStream(STREAM);
  },
  [OTHER_TIME]: otherTime,
};

async function otherTime({ context, engine }: MemorySetup): Promise<void> {
  await install(context, { retentionDays: 365 });
  engine.createStream(STREAM);
}

function giveRuntimeFields(stored: MemorySetup['stored']): void {
  const view = stored.get('index-pattern:app-logs');
  if (!view) throw new Error('no data view');
  stored.set('index-pattern:app-logs', {
    ...view,
    attributes: { ...view.attributes, runtimeFieldMap: RUNTIME_FIELDS },
    version: '0',
  });
}

async function prepared(
  before: (setup: MemorySetup) => Promise<void>,
  engine: MemoryEngineOptions,
): Promise<MemorySetup> {
  const setup = memorySetup(engine);
  await before(setup);
  setup.steps.mend();
  return setup;
}

/** All that is there in the end, without the numbers of writes and without Kibana's versions of objects. */
function outcome({ engine, stored }: MemorySetup): unknown {
  return {
    engine: Object.fromEntries([...engine.put].sort()),
    stored: Object.fromEntries([...stored].map(([key, { attributes }]) => [key, attributes] as const).sort()),
    lifecycles: [...engine.lifecycles],
    streams: [...engine.streams].map(([name, indices]) => [name, indices[indices.length - 1]?.template]),
  };
}

const CASES = [
  ...Object.entries(BEFORE).map(([name, before]) => ({ name, before, engine: {} })),
  { name: `${OTHER_TIME}, with data stream lifecycle only`, before: otherTime, engine: { lifecycle: false } },
];

describe.each(CASES)('a setup that finds $name', ({ before, engine }) => {
  it.each<When>(['before', 'after'])(
    'is mended by a repeat when any of its steps fails %s it is done',
    async (when) => {
      const whole = await prepared(before, engine);
      const result = await install(whole.context, { retentionDays: 30 });
      expect(result.ready).toBe(true);
      const steps = whole.steps.names();
      expect(steps.length).toBeGreaterThan(10);
      for (const [i, name] of steps.entries()) {
        if (i % EVERY !== 0) continue;
        const setup = await prepared(before, engine);
        setup.steps.failAt(i, when);
        const failure = await install(setup.context, { retentionDays: 30 }).then(
          () => null,
          (error: unknown) => error,
        );
        expect([name, failure]).toEqual([name, expect.any(Error)]);
        setup.steps.mend();
        const { assets } = await readSetupStatus(setup.context);
        // A failure must not look like somebody's edit, which setup would leave alone.
        expect([name, assets.filter(({ state }) => state === 'modified')]).toEqual([name, []]);
        const repeated = await install(setup.context, { retentionDays: 30 });
        expect([name, repeated.ready, repeated.changes]).toEqual([name, true, []]);
        expect([name, outcome(setup)]).toEqual([name, outcome(whole)]);
      }
    },
    TIME_LIMIT,
  );
});
