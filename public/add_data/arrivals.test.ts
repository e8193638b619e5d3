import { fakeTail } from '../testing/fake_add_data';
import { fakeCall, type FakeRequest } from '../testing/fake_services';
import { ASK_EVERY_MS, followArrivals, type Arrivals } from './arrivals';
import { shownTime } from './shown_time';

const TAIL = '/internal/app_logs/tail';

beforeEach(() => {
  jest.useFakeTimers();
  Object.defineProperty(globalThis, 'document', {
    value: { visibilityState: 'visible' },
    configurable: true,
    writable: true,
  });
});
afterEach(() => jest.useRealTimers());

it('begins after what had come before, once for all services, and asks no more when it is ended', async () => {
  const { call, requests } = fakeCall({ [TAIL]: () => fakeTail([], { waiting: 3, moreWaiting: true }) });
  const begin = { since: null };
  const told: Arrivals[] = [];
  followArrivals(call, 'one', begin, (arrivals) => told.push(arrivals))();
  await jest.advanceTimersByTimeAsync(ASK_EVERY_MS * 3);
  // Ended before its first answer.
  expect(requests).toHaveLength(1);
  expect(requests[0]?.signal?.aborted).toBe(true);
  const end = followArrivals(call, 'two', begin, (arrivals) => told.push(arrivals));
  await jest.advanceTimersByTimeAsync(ASK_EVERY_MS);
  end();
  await jest.advanceTimersByTimeAsync(ASK_EVERY_MS * 3);
  const since = requests.slice(1).map(({ body }: FakeRequest) => (body as { since: unknown }).since);
  expect(since.filter((moment) => moment === null).length).toBeLessThanOrEqual(1);
  expect(since[since.length - 1]).toBe('2030-01-02T03:04:05.001Z');
  expect(told[told.length - 1]).toMatchObject({ count: 3, more: true, failure: null });
});

it('begins with all there is where nothing had come', async () => {
  const { call, requests } = fakeCall({ [TAIL]: () => fakeTail([], { upTo: null }) });
  const end = followArrivals(call, 'one', { since: null }, () => undefined);
  await jest.advanceTimersByTimeAsync(0);
  end();
  expect(requests[1]?.body).toMatchObject({ since: '1970-01-01T00:00:00.000Z' });
});

it('asks nothing while nobody looks', async () => {
  Reflect.set(globalThis, 'document', { visibilityState: 'hidden' });
  const { call, requests } = fakeCall({ [TAIL]: () => fakeTail([]) });
  const end = followArrivals(call, 'one', { since: null }, () => undefined);
  await jest.advanceTimersByTimeAsync(ASK_EVERY_MS * 2);
  expect(requests).toHaveLength(0);
  Reflect.set(globalThis, 'document', { visibilityState: 'visible' });
  await jest.advanceTimersByTimeAsync(ASK_EVERY_MS);
  end();
  expect(requests.length).toBeGreaterThan(0);
});

it('shows the last quarter of an hour, or all of an older file', () => {
  const now = Date.parse('2030-01-02T03:04:05.000Z');
  const at = (time: string) => ({ time });
  expect(shownTime([at('2030-01-02T03:04:04.000Z')], now)).toEqual({ from: 'now-15m', to: 'now' });
  expect(shownTime([at('2030-01-02T03:00:00.000Z'), at('2029-12-31T00:00:00.000Z')], now)).toEqual({
    from: '2029-12-31T00:00:00.000Z',
    to: 'now',
  });
});
