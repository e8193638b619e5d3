import { startFaultProxy } from '../../faults/fault_proxy';
import { directly, freshService, importBytes, storedEvents, textOf } from './import_text';
import { installEngineAssets } from './installed_engine';
import { engineClient } from '../support/engine_client';
import { restartedEngine } from '../support/restarted_engine';

const EVENTS = 20_000;
const LOG = Array.from({ length: EVENTS }, (_, i) => `2030-01-02 03:04:05,678 - a - INFO - line ${i}\n`).join(
  '',
);

/** Starts an engine of its own, twice: a minute, so in `npm run test:long`. `npm test` has the same by faults.test.ts. */
const long = process.env.APP_LOGS_LONG ? it : it.skip;

describe('an engine that is stopped during an import and started again', () => {
  const { start, stop } = restartedEngine();

  long(
    'loses nothing, and has nothing twice',
    async () => {
      const proxy = await startFaultProxy(await start());
      const client = engineClient(proxy.url);
      await installEngineAssets(client);
      const service = freshService();
      const send = directly(client);
      let sent = 0;
      let restarted: Promise<void> | null = null;
      const { counts } = await importBytes(client, service, LOG, {
        chunkCharacters: 100_000,
        send: (chunk, signal) => {
          if (++sent === 4)
            restarted = stop()
              .then(start)
              .then((url) => proxy.retarget(url));
          return send(chunk, signal);
        },
        patience: { budgetMs: 180_000, firstMs: 500, longestMs: 5_000 },
      });
      await restarted;
      expect(sent).toBeGreaterThan(4);
      expect(counts.accepted + counts.duplicate).toBe(EVENTS);
      const events = await storedEvents(client, service);
      expect(textOf(events)).toBe(LOG.slice(0, textOf(events).length));
      const { count } = await client.count({ index: 'logs-app_logs.*' });
      expect(count).toBe(EVENTS);
      await client.close();
      await proxy.close();
      await stop();
    },
    400_000,
  );
});
