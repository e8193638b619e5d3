import { startFaultProxy } from '../../faults/fault_proxy';
import { startLiveWriters } from '../../support/tail_writer/live_writers';
import { installEngineAssets } from '../import/installed_engine';
import { engineClient } from '../support/engine_client';
import { restartedEngine } from '../support/restarted_engine';
import { until } from '../support/until';
import { followLog } from './followed_log';

/** Starts an engine of its own, twice: a minute, so in `npm run test:long`. `npm test` has an engine that is away in tail.test.ts. */
const long = process.env.APP_LOGS_LONG ? it : it.skip;

const turn = () => new Promise((resolved) => setImmediate(resolved));

describe('an engine that is stopped while somebody follows, and started again', () => {
  const { start, stop } = restartedEngine();

  long(
    'costs no line and gives none twice',
    async () => {
      const proxy = await startFaultProxy(await start());
      const client = engineClient(proxy.url);
      await installEngineAssets(client);
      // The programs keep what they cannot send, and send it to the engine that comes back.
      const writers = startLiveWriters({
        url: proxy.url,
        service: 'tail_restart',
        seconds: 60,
        linesPerSecond: 20,
      });
      const log = followLog(client, 'tail_restart');
      await until(async () => {
        await turn();
        return log.lines.length > 100;
      });
      await stop();
      await until(async () => {
        await turn();
        return log.snapshot.state.kind === 'failed';
      });
      proxy.retarget(await start());
      const written = await writers.finished;
      await until(async () => {
        await turn();
        return log.lines.length >= written.length && log.snapshot.state.kind === 'live';
      });
      log.end();
      expect(log.lines.map(({ message }) => message)).toEqual(
        [...written].reverse().map(({ message }) => message),
      );
      expect([...log.times.values()].filter((times) => times > 1)).toEqual([]);
      await client.close();
      await proxy.close();
      await stop();
    },
    400_000,
  );
});
