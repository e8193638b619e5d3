import { RECORDS_LOG, STDERR_LOG } from '../../faults/sample_traceback_log';
import { freshService, importBytes, storedEvents } from './import_text';
import { installEngineAssets } from './installed_engine';
import { engineClient } from '../support/engine_client';

/**
 * Every cut of both logs is tried against a model of the engine in server/import/import_events.test.ts; on the
 * engine itself every 23rd byte in `npm test`, and every byte in `npm run test:long`.
 */
const STEP = process.env.APP_LOGS_LONG ? 1 : 23;

const client = engineClient();

beforeAll(() => installEngineAssets(client));
afterAll(() => client.close());

async function facts(service: string): Promise<unknown[]> {
  const events = await storedEvents(client, service);
  return events.map(({ text, eol, offset, sequence, open, continued, source }) => {
    const { event, '@timestamp': time, app_logs: ours, error, log } = JSON.parse(JSON.stringify(source));
    const parsed = { level: log.level, logger: log.logger, error, format: ours.format, kind: event.kind };
    // A line without a time has that of its receipt.
    return { text, eol, offset, sequence, open, continued, parsed, time: log.level ? time : '' };
  });
}

describe.each([
  ['a log with records', RECORDS_LOG],
  ['a log without a record', STDERR_LOG],
])('%s, cut and then imported whole', (_name, log) => {
  it(
    'becomes the same as by one import',
    async () => {
      const bytes = Buffer.from(log);
      const one = freshService();
      await importBytes(client, one, bytes);
      const whole = await facts(one);
      for (let cut = 1; cut < bytes.length; cut += STEP) {
        const service = freshService();
        await importBytes(client, service, bytes.subarray(0, cut));
        await importBytes(client, service, bytes);
        expect({ cut, facts: await facts(service) }).toEqual({ cut, facts: whole });
        await client.indices.deleteDataStream({ name: `logs-app_logs.${service}-default` });
      }
    },
    STEP === 1 ? 1_200_000 : 120_000,
  );
});
