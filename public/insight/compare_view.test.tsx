import React from 'react';
import { patternsEndpoint, type PatternsAnswer } from '../../common/api/insight/patterns';
import type { SummaryAnswer } from '../../common/api/insight/summary';
import { fakePattern } from '../testing/fake_pattern';
import { fakeCall, fakeServices, httpError, inPage } from '../testing/fake_services';
import { fireEvent, render, screen, within } from '../testing/screen';
import type { RequestState } from '../services/use_request';
import { CompareView } from './compare_view';

const COMPARISON = {
  scope: { from: '2031-01-01T01:00:00.000Z', to: '2031-01-01T02:00:00.000Z' },
  before: { from: '2031-01-01T00:00:00.000Z', to: '2031-01-01T01:00:00.000Z' },
};

const SUMMARY: SummaryAnswer = {
  before: { events: 1_000, errors: 10, unparsed: 0 },
  now: { events: 2_000, errors: 100, unparsed: 0 },
  errorRates: { before: 0.01, now: 0.05, changed: true },
  levels: [
    { level: 'error', severity: 40, before: 10, now: 100 },
    { level: 'info', severity: 20, before: 990, now: 1_900 },
  ],
  quiet: [],
  clocks: [],
  partial: null,
  tookMs: 1,
};

const CHANGED = [
  fakePattern({
    template: 'disk <num> is full',
    ids: ['2'],
    change: 'new',
    before: 0,
    now: 50,
    severity: 40,
  }),
  fakePattern({ template: 'heartbeat', ids: ['3'], change: 'gone', before: 60, now: 0 }),
  fakePattern({ template: 'payment failed', ids: ['4'], change: 'burst', before: 30, now: 40 }),
];
const ANSWER: PatternsAnswer = {
  patterns: [
    ...CHANGED,
    fakePattern({}),
    fakePattern({ template: 'seldom', ids: ['5'], change: 'first_seen' }),
  ],
  patternCount: 5,
  maskCount: 5,
  moreMasks: false,
  before: 100,
  now: 150,
  lookedBack: 10,
  partial: null,
  tookMs: 1,
};

const DONE = { loading: false, slow: false, failure: null, retry: () => undefined };

function show(summary: Partial<RequestState<SummaryAnswer>> = {}, patterns: unknown = ANSWER) {
  const { call } = fakeCall({ [patternsEndpoint.path]: patterns });
  const on = { onFilter: jest.fn(), onOpenLine: jest.fn() };
  render(
    inPage(
      fakeServices(call),
      <CompareView
        call={call}
        comparison={COMPARISON}
        zone="UTC"
        dataViewId="view"
        summary={{ answer: SUMMARY, ...DONE, ...summary }}
        {...on}
      />,
    ),
  );
  return on;
}

const row = (key: string) => screen.getByTestId(`appLogsCompareRow-${key}`);
const patterns = () => screen.findAllByTestId('appLogsPattern');

describe('two windows side by side', () => {
  it('have all lines, the error rate, and each level, most severe first', async () => {
    show();
    expect(row('all')).toHaveTextContent('All linesBefore1,000Now2,000');
    expect(row('rate')).toHaveTextContent('Before1 %Now5 %');
    expect(row('level error')).toHaveTextContent('Before10Now100');
    const keys = within(screen.getByTestId('appLogsCompareTable')).getAllByTestId(/^appLogsCompareRow-level/);
    expect(keys.map(({ textContent }) => textContent?.match(/error|info/)?.[0])).toEqual(['error', 'info']);
    await patterns();
  });

  it('have only those patterns that changed, each marked with how', async () => {
    show();
    const changed = await patterns();
    expect(changed).toHaveLength(CHANGED.length);
    CHANGED.forEach(({ template, change }, i) => {
      expect(changed[i]).toHaveTextContent(template);
      expect(within(changed[i] ?? document.body).getByTestId(`appLogsChange-${change}`)).toBeVisible();
    });
    expect(screen.queryByText('seldom')).toBeNull();
  });

  it('lead from a pattern to its lines', async () => {
    const { onFilter } = show();
    const [first] = await patterns();
    fireEvent.click(within(first ?? document.body).getByTestId('appLogsGroupOnly'));
    const [[filter]] = onFilter.mock.calls;
    expect(filter.meta).toMatchObject({ negate: false, alias: 'disk <num> is full' });
    expect(filter.query).toEqual({ terms: { 'app_logs.pattern_id': ['2'] } });
  });

  it('say that nothing changed, and that there is nothing at all', async () => {
    const none = { events: 0, errors: 0, unparsed: 0 };
    show({ answer: { ...SUMMARY, before: none, now: none, levels: [] } }, { ...ANSWER, patterns: [] });
    await screen.findByText(/No pattern is new, gone/);
    expect(screen.getByText('There are no lines in either window.')).toBeInTheDocument();
    expect(screen.queryByTestId('appLogsCompareTable')).toBeNull();
  });

  it('say of either half when it is partial', async () => {
    show(
      { answer: { ...SUMMARY, partial: 'the counts took too long' } },
      { ...ANSWER, partial: 'a shard is away' },
    );
    await patterns();
    expect(screen.getAllByTestId('appLogsInsightPartial').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('the counts took too long'),
      expect.stringContaining('a shard is away'),
    ]);
  });

  it('show one half when the other failed, with a way to try again', async () => {
    const retry = jest.fn();
    const failure = { message: 'The search engine is away.', action: null, status: 503 };
    show({ answer: null, failure, retry });
    expect(await patterns()).toHaveLength(CHANGED.length);
    expect(screen.getByTestId('appLogsInsightError')).toHaveTextContent('The windows could not be compared');
    fireEvent.click(screen.getByTestId('appLogsRetry'));
    expect(retry).toHaveBeenCalledTimes(1);
  });

  it('show the counts when the patterns failed', async () => {
    show({}, () => {
      throw httpError(503, 'The search engine is away.');
    });
    expect(await screen.findByTestId('appLogsInsightError')).toHaveTextContent(
      'The patterns could not be loaded',
    );
    expect(row('all')).toBeInTheDocument();
  });
});
