import { RequestAdapter } from '@kbn/inspector-plugin/common';
import { dataEndpoint, levelsEndpoint, linesEndpoint } from '../../common/api/logs';
import { fakeCall, httpError } from '../testing/fake_services';
import { inspectedCall } from './inspected_call';

const scope = { from: '2024-03-01T00:00:00.000Z', to: '2024-03-02T00:00:00.000Z' };
const LEVELS = '/internal/app_logs/levels';
const LINES = '/internal/app_logs/lines';

function inspected(answers: Record<string, unknown>) {
  const log = new RequestAdapter();
  return { log, call: inspectedCall(fakeCall(answers).call, log) };
}

describe('what the Inspector shows', () => {
  it('is the search that the engine got, its statistics and its answer', async () => {
    const answer = { levels: [], total: 12, partial: null, tookMs: 34 };
    const { log, call } = inspected({ [LEVELS]: answer });
    await call(levelsEndpoint, { scope });
    const [request] = log.getRequests();
    expect(request).toMatchObject({ name: 'Levels', status: 1, response: { json: { answer } } });
    expect(request?.json).toMatchObject({
      size: 0,
      track_total_hits: false,
      query: { bool: { filter: [{ range: { '@timestamp': { gte: scope.from, lte: scope.to } } }] } },
    });
    const values = Object.values(request?.stats ?? {}).map(({ value }) => value);
    expect(values).toEqual(['logs-app_logs.*-*', '34ms', 12]);
    expect(request?.time).toBeGreaterThanOrEqual(0);
  });

  it('is the newest question only, with the older pages of lines that belong to it', async () => {
    const { log, call } = inspected({ [LINES]: { lines: [{}, {}], tookMs: 1 } });
    await call(linesEndpoint, { scope });
    await call(linesEndpoint, { scope, after: [1] });
    expect(log.getRequests().map(({ name }) => name)).toEqual(['Newest lines', 'Older lines']);
    await call(linesEndpoint, { scope });
    expect(log.getRequests().map(({ name }) => name)).toEqual(['Newest lines']);
  });

  it('is a failure with its reason, and nothing that was taken back', async () => {
    const fail = httpError(503, 'engine is gone', 'Try again.');
    const failing = inspected({
      [LEVELS]: () => {
        throw fail;
      },
    });
    await expect(failing.call(levelsEndpoint, { scope })).rejects.toBe(fail);
    expect(failing.log.getRequests()).toMatchObject([
      { status: 2, response: { json: { message: 'engine is gone', action: 'Try again.', status: 503 } } },
    ]);
    const aborted = inspected({
      [LEVELS]: () => {
        throw Object.assign(new Error('gone'), { name: 'AbortError' });
      },
    });
    await expect(aborted.call(levelsEndpoint, { scope })).rejects.toThrow('gone');
    expect(aborted.log.getRequests()).toEqual([]);
  });

  it('is no search for what only helps to choose', async () => {
    const { log, call } = inspected({ '/internal/app_logs/data': { documents: 1 } });
    await call(dataEndpoint, undefined);
    expect(log.getRequests()).toEqual([]);
  });
});
