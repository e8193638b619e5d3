/** @jest-environment-options {"customExportConditions": ["node", "node-addons"]} */
import React from 'react';
import { act, fireEvent, render, screen, waitFor } from '../testing/screen';
import type { SummaryAnswer } from '../../common/api/insight/summary';
import type { DataAnswer, LinesAnswer, TimelineAnswer } from '../../common/api/logs';
import { fakeLine } from '../testing/fake_lines';
import { fakeCall, fakeHistory, fakeServices, httpError, inPage } from '../testing/fake_services';
import type { Answers, FakeRequest } from '../testing/fake_services';
import { createEarlyRequests } from '../services/early_requests';
import { ExploreApp } from './explore_app';

// Charts draw on a canvas, which jsdom lacks; the table beside the chart holds the same numbers.
jest.mock('@elastic/charts', () => ({
  Axis: () => null,
  BarSeries: () => null,
  // A class as the real one is: it takes a ref.
  Chart: class extends jest.requireActual<typeof React>('react').Component {
    override render() {
      return null;
    }
  },
  Settings: () => null,
  Tooltip: () => null,
  Position: {},
  RectAnnotation: () => null,
  ScaleType: {},
}));
// The table asks how much it can show; jsdom gives everything no size.
beforeAll(() => {
  jest.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  jest.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1000);
});

const DATA: DataAnswer = {
  documents: 3,
  from: '2024-03-01T10:00:00.000Z',
  to: '2024-03-01T12:00:00.123Z',
  services: ['shop'],
};
const LINES: LinesAnswer = {
  lines: [
    fakeLine({ id: 'b', level: 'error', severity: 40, message: 'newest' }),
    fakeLine({ id: 'a', message: 'older' }),
  ],
  next: null,
  partial: null,
  tookMs: 1,
};
const TIMELINE: TimelineAnswer = {
  intervalMs: 60_000,
  buckets: [{ time: Date.parse('2024-03-01T12:00:00.000Z'), levels: { error: 1, info: 2 } }],
  levels: [
    { level: 'info', severity: 20, count: 2 },
    { level: 'error', severity: 40, count: 1 },
  ],
  total: 3,
  partial: null,
  tookMs: 1,
};
const PATH = {
  data: '/internal/app_logs/data',
  lines: '/internal/app_logs/lines',
  timeline: '/internal/app_logs/timeline',
  levels: '/internal/app_logs/levels',
  summary: '/internal/app_logs/summary',
  counts: '/internal/app_logs/services/_counts',
  reparse: '/api/app_logs/reparse',
  views: '/api/app_logs/views',
};
const SUMMARY: SummaryAnswer = {
  before: { events: 30, errors: 1, unparsed: 0 },
  now: { events: 3, errors: 1, unparsed: 0 },
  errorRates: { before: 1 / 30, now: 1 / 3, changed: false },
  levels: [],
  quiet: [],
  clocks: [],
  partial: null,
  tookMs: 1,
};
const ANSWERS: Answers = {
  [PATH.summary]: SUMMARY,
  [PATH.data]: DATA,
  [PATH.lines]: LINES,
  [PATH.timeline]: TIMELINE,
  [PATH.levels]: { levels: TIMELINE.levels, total: 3, partial: null, tookMs: 1 },
};
const REPARSED = {
  read: 2,
  total: 2,
  written: 0,
  replaced: 2,
  removed: 0,
  reasons: [],
  done: true,
  cursor: null,
};
const IN_RANGE = "?_g=(time:(from:'2024-03-01T10:00:00.000Z',to:'2024-03-01T13:00:00.000Z'))";

function open(search: string, answers: Answers = {}) {
  const { call, requests } = fakeCall({ ...ANSWERS, ...answers });
  const history = fakeHistory(search);
  const view = render(inPage(fakeServices(call), <ExploreApp history={history} />));
  const asked = (path: string) => requests.filter((request) => request.path === path);
  return { ...view, history, requests, asked };
}
const scopeOf = (request: FakeRequest | undefined) => JSON.stringify(request?.body);

describe('the page', () => {
  it('shows lines, timeline and levels of the range in the URL', async () => {
    const { asked } = open(IN_RANGE);
    const rows = await screen.findAllByTestId('appLogsLine');
    expect(rows.map((row) => row.getAttribute('data-id'))).toEqual(['b', 'a']);
    expect(await screen.findByTestId('appLogsLevelCount-info')).toHaveTextContent('2');
    expect(screen.getByTestId('appLogsTimelineTable')).toHaveTextContent('2024-03-01 12:00:00');
    expect(scopeOf(asked(PATH.lines)[0])).toContain('2024-03-01T13:00:00.000Z');
  });

  it('opens on all data, and says so, when the last 15 minutes hold none', async () => {
    const { history } = open('');
    await screen.findAllByTestId('appLogsLine');
    expect(decodeURIComponent(history.location.search)).toContain("from:'2024-03-01T10:00:00.000Z'");
    expect(screen.getByTestId('appLogsWidenedNotice')).toHaveTextContent('2024-03-01 10:00:00');
    fireEvent.click(screen.getByText('Show the last 15 minutes anyway'));
    expect(screen.queryByTestId('appLogsWidenedNotice')).toBeNull();
    expect(history.location.search).toContain('from:now-15m');
  });

  it('asks again before it is drawn, and each question once, when somebody refreshes', async () => {
    const { call, requests } = fakeCall(ANSWERS);
    const early = createEarlyRequests(call);
    const services = fakeServices(early.call, { askEarly: early.askEarly });
    render(inPage(services, <ExploreApp history={fakeHistory(IN_RANGE)} />));
    const search = await screen.findByText('Search');
    const of = (path: string) => requests.filter((request) => request.path === path).length;
    const before = { lines: of(PATH.lines), timeline: of(PATH.timeline) };
    fireEvent.click(search);
    // Not drawn yet: a refresh is drawn in a later step than the click.
    expect({ lines: of(PATH.lines), timeline: of(PATH.timeline) }).toEqual({
      lines: before.lines + 1,
      timeline: before.timeline + 1,
    });
    const summaries = of(PATH.summary);
    await waitFor(() => expect(of(PATH.summary)).toBe(summaries + 1));
    expect({ lines: of(PATH.lines), timeline: of(PATH.timeline) }).toEqual({
      lines: before.lines + 1,
      timeline: before.timeline + 1,
    });
    early.drop();
  });

  it('narrows everything by a click on a level, and back', async () => {
    const { history, asked } = open(IN_RANGE);
    fireEvent.click(await screen.findByTestId('appLogsLevel-error'));
    expect(history.location.search).toContain('levels:!(error)');
    await waitFor(() => expect(scopeOf(asked(PATH.lines).at(-1))).toContain('"levels":["error"]'));
    await waitFor(() => expect(scopeOf(asked(PATH.timeline).at(-1))).toContain('"levels":["error"]'));
    // The distribution goes on to show all levels, so that one can choose another.
    expect(scopeOf(asked(PATH.levels).at(-1))).toContain('"levels":[]');
    fireEvent.click(await screen.findByTestId('appLogsLevelFilter-error'));
    expect(history.location.search).toContain('levels:!()');
    act(() => history.goBack());
    expect(await screen.findByTestId('appLogsLevelFilter-error')).toBeInTheDocument();
  });

  it('puts a query into the URL and asks with it', async () => {
    const { history, asked } = open(IN_RANGE);
    await screen.findAllByTestId('appLogsLine');
    fireEvent.change(await screen.findByLabelText('query'), { target: { value: 'timeout' } });
    fireEvent.click(screen.getByText('Search'));
    expect(history.location.search).toContain('timeout');
    await waitFor(() => expect(scopeOf(asked(PATH.lines).at(-1))).toContain('timeout'));
  });

  it('opens the view that a link only names, and asks for nothing else first', async () => {
    const state = JSON.stringify({
      levels: ['error'],
      time: { from: '2024-03-01T11:00:00.000Z', to: '2024-03-01T12:30:00.000Z' },
    });
    const named = { id: 'v', title: 'Errors', description: '', version: '1', searchId: null };
    const { history, asked } = open('?viewId=v', {
      [PATH.views]: { views: [{ ...named, state, timeRestore: true }] },
    });
    await screen.findAllByTestId('appLogsLine');
    expect(history.location.search).toContain('levels:!(error)');
    expect(asked(PATH.lines)).toHaveLength(1);
    expect(scopeOf(asked(PATH.lines)[0])).toContain('2024-03-01T12:30:00.000Z');
    expect(screen.queryByTestId('appLogsWidenedNotice')).toBeNull();
    expect(await screen.findByText(/View:/)).toHaveTextContent('Errors');
  });

  it('opens as usual when the view of a link is not there, or cannot be read', async () => {
    for (const views of [{ views: [] }, () => Promise.reject(httpError(503, 'away'))]) {
      const { history, unmount } = open('?viewId=v', { [PATH.views]: views });
      await screen.findAllByTestId('appLogsLine');
      expect(history.location.search).toContain('2024-03-01T10:00:00.000Z');
      unmount();
    }
  });

  it('shows the default view and a notice for a broken URL', async () => {
    const { history } = open('?_g=((((&_a=(levels:7)');
    expect(await screen.findByTestId('appLogsUrlNotice')).toHaveTextContent('_g');
    await screen.findAllByTestId('appLogsLine');
    expect(history.location.search).toContain('levels:!()');
  });

  it('says in place that the lines failed, and tries again', async () => {
    let fails = true;
    open(IN_RANGE, {
      [PATH.lines]: () => {
        if (fails)
          throw Object.assign(new Error('x'), { body: { statusCode: 503, message: 'engine is gone' } });
        return LINES;
      },
    });
    expect(await screen.findByTestId('appLogsLinesError')).toHaveTextContent('engine is gone');
    fails = false;
    fireEvent.click(screen.getByTestId('appLogsRetry'));
    expect(await screen.findAllByTestId('appLogsLine')).toHaveLength(2);
    expect(screen.queryByTestId('appLogsLinesError')).toBeNull();
  });

  it('shows the lines although the timeline failed', async () => {
    open(IN_RANGE, {
      [PATH.timeline]: () => {
        throw new Error('too slow');
      },
    });
    expect(await screen.findByTestId('appLogsTimelineError')).toHaveTextContent('too slow');
    expect(await screen.findAllByTestId('appLogsLine')).toHaveLength(2);
  });

  it('says why nothing is shown, and widens', async () => {
    const empty = { ...LINES, lines: [] };
    const { history } = open(
      "?_g=(time:(from:'2023-01-01T00:00:00.000Z',to:'2023-01-02T00:00:00.000Z'))&_a=(levels:!(error))",
      {
        [PATH.lines]: empty,
      },
    );
    const prompt = await screen.findByTestId('appLogsEmpty');
    expect(prompt).toHaveTextContent('error');
    expect(prompt).toHaveTextContent('2024-03-01 10:00:00');
    fireEvent.click(screen.getByTestId('appLogsWiden'));
    expect(history.location.search).toContain('2024-03-01T10:00:00.000Z');
  });

  it('says that an answer is not whole', async () => {
    open(IN_RANGE, { [PATH.lines]: { ...LINES, partial: 'the request timed out' } });
    expect(await screen.findByTestId('appLogsLinesPartial')).toHaveTextContent('the request timed out');
  });

  it('cancels what is under way when it goes away', async () => {
    const { requests, unmount } = open(IN_RANGE, { [PATH.lines]: () => new Promise(() => undefined) });
    await screen.findByTestId('appLogsTimelineTable');
    unmount();
    expect(requests.find((request) => request.path === PATH.lines)?.signal?.aborted).toBe(true);
  });

  it('asks for data on the first visit', async () => {
    open('', { [PATH.data]: { documents: 0, from: null, to: null, services: [] } });
    expect(await screen.findByTestId('appLogsFirstVisit')).toBeInTheDocument();
    expect(screen.getByTestId('appLogsLoadSample')).toBeInTheDocument();
  });
});

describe('lines that no format reads', () => {
  // Loaded when it is needed, which is no part of what is tested.
  beforeAll(() => import('../fix/fix_flyout'));

  const COUNTS = {
    services: [
      { service: 'quiet', documents: 100, unparsed: 0, timeAssumed: 0 },
      { service: 'shop', documents: 3400, unparsed: 408, timeAssumed: 0 },
    ],
  };
  afterEach(() => window.sessionStorage.clear());

  it('are told as a share of their service, which leads to fixing the format', async () => {
    open(IN_RANGE, { [PATH.counts]: COUNTS });
    const notice = await screen.findByTestId('appLogsUnparsedNotice');
    expect(notice).toHaveTextContent('shop: 12 % of 3,400 lines have no known format – fix the format');
    expect(notice).not.toHaveTextContent('quiet');
    fireEvent.click(screen.getByTestId('appLogsFixUnparsed'));
    expect(await screen.findByTestId('appLogsFixFlyout')).toHaveTextContent('Fix time and format of shop');
  });

  it('are not told when there are none, or when they cannot be counted', async () => {
    open(IN_RANGE, { [PATH.counts]: { services: COUNTS.services.slice(0, 1) } });
    await screen.findAllByTestId('appLogsLine');
    expect(screen.queryByTestId('appLogsUnparsedNotice')).toBeNull();
  });

  it('are not told again in this tab once dismissed', async () => {
    const { unmount } = open(IN_RANGE, { [PATH.counts]: COUNTS });
    fireEvent.click(await screen.findByTestId('appLogsUnparsedDismiss'));
    expect(screen.queryByTestId('appLogsUnparsedNotice')).toBeNull();
    unmount();
    const { asked } = open(IN_RANGE, { [PATH.counts]: COUNTS });
    await waitFor(() => expect(asked(PATH.counts)).toHaveLength(1));
    await screen.findAllByTestId('appLogsLine');
    expect(screen.queryByTestId('appLogsUnparsedNotice')).toBeNull();
  });

  it('lead from the open line to the fix of its file, and show the lines as they are after it', async () => {
    const { asked } = open(IN_RANGE, { [PATH.reparse]: REPARSED });
    fireEvent.click((await screen.findAllByTestId('appLogsLineToggle'))[0] ?? document.body);
    fireEvent.click(await screen.findByTestId('appLogsLineFix'));
    await screen.findByTestId('appLogsFixFlyout');
    const before = asked(PATH.timeline).length;
    fireEvent.click(screen.getByTestId('appLogsFixStart'));
    await screen.findByTestId('appLogsFixDone');
    expect(asked(PATH.reparse)[0]?.body).toMatchObject({ selection: { service: 'shop', path: 'app.log' } });
    await waitFor(() => expect(asked(PATH.timeline).length).toBeGreaterThan(before));
  });
});
