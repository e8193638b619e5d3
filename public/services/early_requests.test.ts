import { dataEndpoint, linesEndpoint } from '../../common/api/logs';
import { fakeCall } from '../testing/fake_services';
import { createEarlyRequests, type EarlyRequests } from './early_requests';

const SCOPE = { from: '2024-03-01T00:00:00Z', to: '2024-03-02T00:00:00Z' };
const LINES = '/internal/app_logs/lines';
const DATA = '/internal/app_logs/data';

function setup(answer: () => unknown = () => ({ lines: [] })) {
  const { call, requests } = fakeCall({ [LINES]: answer, [DATA]: () => ({ documents: 1 }) });
  const early = createEarlyRequests(call);
  made.push(early);
  return { early, requests };
}
const made: EarlyRequests[] = [];
afterEach(() => made.splice(0).forEach((early) => early.drop()));

describe('requests that leave before the page is drawn', () => {
  it('are answered to the first who asks the same, once', async () => {
    const { early, requests } = setup();
    early.askEarly(linesEndpoint, { scope: SCOPE, size: 5 });
    early.askEarly(dataEndpoint, undefined);
    expect(requests).toHaveLength(2);
    expect(await early.call(linesEndpoint, { scope: SCOPE, size: 5 })).toEqual({ lines: [] });
    expect(await early.call(dataEndpoint, undefined)).toEqual({ documents: 1 });
    expect(requests).toHaveLength(2);
    await early.call(linesEndpoint, { scope: SCOPE, size: 5 });
    expect(requests).toHaveLength(3);
  });

  it('are no answer to another question', async () => {
    const { early, requests } = setup();
    early.askEarly(linesEndpoint, { scope: SCOPE, size: 5 });
    await early.call(linesEndpoint, { scope: SCOPE, size: 6 });
    expect(requests).toHaveLength(2);
  });

  it('tell their failure to whoever asks, and are cancelled with that one', async () => {
    const { early, requests } = setup(() => Promise.reject(new Error('away')));
    early.askEarly(linesEndpoint, { scope: SCOPE });
    const controller = new AbortController();
    const asked = early.call(linesEndpoint, { scope: SCOPE }, controller.signal);
    controller.abort();
    expect(requests[0]?.signal?.aborted).toBe(true);
    await expect(asked).rejects.toThrow('away');
  });

  it('are cancelled when nobody asks for a while, each by itself', () => {
    jest.useFakeTimers();
    const { early, requests } = setup();
    early.askEarly(linesEndpoint, { scope: SCOPE });
    jest.advanceTimersByTime(9_000);
    early.askEarly(dataEndpoint, undefined);
    jest.advanceTimersByTime(1_500);
    expect(requests.map(({ signal }) => signal?.aborted)).toEqual([true, false]);
    jest.useRealTimers();
  });

  it('are cancelled when nobody is there to ask', () => {
    const { early, requests } = setup();
    early.askEarly(linesEndpoint, { scope: SCOPE });
    early.drop();
    expect(requests[0]?.signal?.aborted).toBe(true);
  });
});
