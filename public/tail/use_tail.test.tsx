/** @jest-environment-options {"customExportConditions": ["node", "node-addons"]} */
import React, { useState } from 'react';
import { act, fireEvent, render, screen } from '../testing/screen';
import { logScopeSchema } from '../../common/api/logs';
import { fakeCall, type FakeRequest } from '../testing/fake_services';
import { fakeLine } from '../testing/fake_lines';
import { useTail } from './use_tail';

const PATH = '/internal/app_logs/tail';
const SCOPE = logScopeSchema.parse({ from: '2031-01-01T00:00:00Z', to: '2031-01-01T01:00:00Z' });
const QUIET = {
  lines: [],
  ingested: [],
  upTo: null,
  waiting: 0,
  moreWaiting: false,
  partial: null,
  tookMs: 1,
};
const ONE = { ...QUIET, lines: [fakeLine()], ingested: ['2031-01-01T00:00:01.000Z'] };

let visibility: DocumentVisibilityState = 'visible';

function setup(answer: (request: FakeRequest) => unknown) {
  const { call, requests } = fakeCall({ [PATH]: answer });
  const calls = { onLines: jest.fn(), onReload: jest.fn(), toTop: jest.fn(), isShown: () => false };
  function View() {
    const [active, setActive] = useState(true);
    const [viewKey, setKey] = useState('a');
    const [atTop, setAtTop] = useState(true);
    const [loading, setLoading] = useState(false);
    const { onReload } = calls;
    const load = () => {
      onReload();
      setLoading(true);
      void Promise.resolve().then(() => setLoading(false));
    };
    const tail = useTail({
      call,
      scope: SCOPE,
      viewKey,
      active,
      atTop,
      loading,
      fields: ['labels.user'],
      ...calls,
      onReload: load,
    });
    return (
      <>
        <p data-test-subj="said">{`${tail.state.kind} ${tail.pending.count}`}</p>
        <button onClick={() => setActive(false)}>stop</button>
        <button onClick={() => setKey('b')}>another query</button>
        <button onClick={() => setAtTop(false)}>scroll</button>
        <button onClick={tail.resume}>resume</button>
      </>
    );
  }
  return { ...render(<View />), requests, ...calls };
}
const pass = (ms: number) => act(async () => void (await jest.advanceTimersByTimeAsync(ms)));
const said = () => screen.getByTestId('said').textContent;
const asked = (request: FakeRequest | undefined) => JSON.stringify(request?.body);

beforeEach(() => {
  visibility = 'visible';
  jest.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
  jest.useFakeTimers();
});
afterEach(() => jest.useRealTimers());

describe('following', () => {
  it('asks for the scope and the fields of the view, and hands over what comes', async () => {
    const { requests, onLines, onReload, toTop } = setup(({ body }) =>
      JSON.stringify(body).includes('"since":null') ? QUIET : ONE,
    );
    await pass(10);
    expect(onReload).toHaveBeenCalledTimes(1);
    expect(toTop).toHaveBeenCalledTimes(1);
    await pass(2_000);
    expect(asked(requests[1])).toContain('"fields":["labels.user"]');
    expect(onLines).toHaveBeenCalledWith([fakeLine()]);
    await pass(2_000);
    expect(asked(requests[2])).toContain('"known":["line-1"]');
    expect(onLines).toHaveBeenCalledTimes(1);
    expect(said()).toBe('live 0');
  });

  it('begins anew with another query, and cancels what was asked for the one before', async () => {
    const { requests } = setup(({ body }) =>
      JSON.stringify(body).includes('"since":null') ? QUIET : new Promise(() => undefined),
    );
    await pass(2_010);
    expect(requests[1]?.signal?.aborted).toBe(false);
    fireEvent.click(screen.getByText('another query'));
    await pass(10);
    expect(requests[1]?.signal?.aborted).toBe(true);
    expect(asked(requests[2])).toContain('"since":null');
  });

  it('ends with the page and when it is switched off', async () => {
    const { requests, unmount } = setup(() => new Promise(() => undefined));
    await pass(10);
    fireEvent.click(screen.getByText('stop'));
    expect(requests[0]?.signal?.aborted).toBe(true);
    expect(said()).toBe('stopped 0');
    unmount();
    await pass(60_000);
    expect(requests).toHaveLength(1);
  });

  it('pauses when older lines are in sight, counts, and goes to the top on the way back', async () => {
    let answer: unknown = QUIET;
    const { onLines, toTop } = setup(() => answer);
    await pass(10);
    answer = ONE;
    fireEvent.click(screen.getByText('scroll'));
    await pass(2_000);
    expect(said()).toBe('paused 1');
    expect(onLines).not.toHaveBeenCalled();
    fireEvent.click(screen.getByText('resume'));
    expect(onLines).toHaveBeenCalledWith([fakeLine()]);
    expect(toTop).toHaveBeenCalledTimes(2);
    expect(said()).toBe('live 0');
  });

  it('rests in a hidden tab and asks at once when it is seen again', async () => {
    const { requests } = setup(() => QUIET);
    await pass(10);
    const asked = requests.length;
    visibility = 'hidden';
    fireEvent(document, new Event('visibilitychange'));
    await pass(60_000);
    expect(requests).toHaveLength(asked);
    visibility = 'visible';
    fireEvent(document, new Event('visibilitychange'));
    await pass(10);
    expect(requests).toHaveLength(asked + 1);
  });
});
