/** @jest-environment-options {"customExportConditions": ["node", "node-addons"]} */
import React from 'react';
import type { Filter } from '@kbn/es-query';
import { PANEL_LEVELS, PANEL_LINES } from '../../common/names';
import { fakeLine } from '../testing/fake_lines';
import { fakePanelServices, later } from '../testing/fake_panel';
import type { PanelAnswer } from '../testing/fake_panel';
import { httpError } from '../testing/fake_services';
import { fireEvent, render, screen, waitFor } from '../testing/screen';
import { LogPanel } from './log_panel';
import type { LogPanelProps } from './log_panel';
import { DEFAULT_SETTINGS } from './panel_settings';
import type { PanelProgress } from './use_panel_progress';

jest.mock('@elastic/charts', () => ({ Position: {}, ScaleType: {} }));

const LEVELS = {
  levels: [{ level: 'error', severity: 40, count: 7 }],
  total: 7,
  partial: null,
  tookMs: 1,
};
const NOTHING = { levels: [], total: 0, partial: null, tookMs: 1 };

beforeAll(() => {
  // jsdom lays nothing out: in a list this high all rows are in sight.
  const size = (pixels: number) => ({ configurable: true, get: () => pixels });
  Object.defineProperties(Element.prototype, { clientHeight: size(400), clientWidth: size(600) });
});

function panel(answer: PanelAnswer, options: { kind?: LogPanelProps['kind']; dataView?: boolean } = {}) {
  const { services, requests } = fakePanelServices(answer, options);
  const progress: PanelProgress[] = [];
  const onProgress = (step: PanelProgress) => progress.push(step);
  const filters: Filter[] = [];
  const onFilter = (filter: Filter) => filters.push(filter);
  const view = (changes: Partial<LogPanelProps> = {}) => (
    <LogPanel
      kind={options.kind ?? PANEL_LEVELS}
      services={services}
      settings={DEFAULT_SETTINGS}
      timeRange={{ from: '2024-03-01T00:00:00.000Z', to: '2024-03-02T00:00:00.000Z' }}
      query={{ language: 'lucene', query: '' }}
      filters={[]}
      refresh={0}
      onProgress={onProgress}
      onFilter={onFilter}
      {...changes}
    />
  );
  const states = () => progress.map(({ state }) => state);
  return { requests, progress, states, filters, view };
}
const query = (text: string) => ({ query: { language: 'lucene', query: text } });
const subject = (name: string) => screen.findByTestId(name);

describe('a panel', () => {
  it('follows time range and query, and reports its progress', async () => {
    const { requests, states, view } = panel(() => LEVELS);
    const { rerender } = render(view());
    expect(await subject('appLogsLevelCount-error')).toHaveTextContent('7');
    expect(requests[0]?.text).toContain('2024-03-01T00:00:00.000Z');
    await waitFor(() => expect(states()).toEqual(['loading', 'rendered']));
    rerender(view(query('timeout')));
    await waitFor(() => expect(requests.at(-1)?.text).toContain('timeout'));
    await waitFor(() => expect(states().at(-1)).toBe('rendered'));
    const before = requests.length;
    rerender(view({ ...query('timeout'), refresh: 1 }));
    await waitFor(() => expect(requests.length).toBe(before + 1));
  });

  it('asks for its own service and level besides', async () => {
    const { requests, view } = panel(() => LEVELS);
    render(view({ settings: { ...DEFAULT_SETTINGS, service: 'shop', minimumLevel: 'warning' } }));
    await subject('appLogsLevelCount-error');
    expect(requests[0]?.body).toMatchObject({ scope: { services: ['shop'] } });
    expect(requests[0]?.text).toContain('{"range":{"event.severity":{"gte":30}}}');
  });

  it('takes back what it no longer needs, and asks nothing once it is gone', async () => {
    const { requests, view } = panel(() => new Promise(() => undefined));
    const { rerender, unmount } = render(view());
    await waitFor(() => expect(requests).toHaveLength(1));
    rerender(view(query('timeout')));
    await waitFor(() => expect(requests).toHaveLength(2));
    expect(requests.map(({ signal }) => signal?.aborted)).toEqual([true, false]);
    unmount();
    expect(requests[1]?.signal?.aborted).toBe(true);
    expect(requests).toHaveLength(2);
  });

  it('lets an answer come before it takes up a refresh', async () => {
    const answers = [later<typeof LEVELS>(), later<typeof LEVELS>()];
    let asked = 0;
    const { requests, view } = panel(() => answers[asked++]?.promise);
    const { rerender } = render(view());
    await waitFor(() => expect(requests).toHaveLength(1));
    rerender(view({ refresh: 1 }));
    rerender(view({ refresh: 2 }));
    expect(requests.map(({ signal }) => signal?.aborted)).toEqual([false]);
    answers[0]?.settle(LEVELS);
    await subject('appLogsLevelCount-error');
    await waitFor(() => expect(requests).toHaveLength(2));
    answers[1]?.settle(LEVELS);
  });

  it('offers a level as a filter', async () => {
    const { filters, view } = panel(() => LEVELS);
    render(view());
    fireEvent.click(await subject('appLogsLevel-error'));
    expect(filters).toMatchObject([
      { meta: { index: 'app-logs', key: 'log.level' }, query: { match_phrase: { 'log.level': 'error' } } },
    ]);
  });
});

describe('a panel with nothing to show', () => {
  it('says that there is nothing, and what to do', async () => {
    const { view, requests } = panel(() => NOTHING);
    render(view());
    expect(await subject('appLogsPanelEmpty')).toHaveTextContent('Choose a longer time range');
    fireEvent.click(await subject('appLogsRetry'));
    await waitFor(() => expect(requests).toHaveLength(2));
  });

  it('says where setup is, when that has not been run', async () => {
    const { view } = panel(() => NOTHING, { dataView: false });
    render(view());
    expect(await subject('appLogsPanelSetup')).toHaveTextContent('Its data view is missing');
    expect(await subject('appLogsPanelSetupLink')).toHaveAttribute('href', '/app/appLogs');
  });

  it('shows the data of a space without our data view', async () => {
    const { view } = panel(() => LEVELS, { dataView: false });
    render(view());
    expect(await subject('appLogsLevelCount-error')).toBeInTheDocument();
  });

  it('says in place what failed, reports it, and tries again', async () => {
    let fails = true;
    const { view, progress } = panel(() => {
      if (fails) throw httpError(503, 'The search engine cannot be reached.', 'See that it runs.');
      return LEVELS;
    });
    render(view());
    const error = await subject('appLogsPanelError');
    expect(error).toHaveTextContent('The logs cannot be reached right now');
    expect(error).toHaveTextContent('The search engine cannot be reached. See that it runs.');
    expect(progress.at(-1)).toEqual({
      state: 'failed',
      message: 'The search engine cannot be reached.',
    });
    fails = false;
    fireEvent.click(await subject('appLogsRetry'));
    expect(await subject('appLogsLevelCount-error')).toBeInTheDocument();
    await waitFor(() => expect(progress.at(-1)).toEqual({ state: 'rendered' }));
  });

  it('says whom to ask for a missing privilege', async () => {
    const { view } = panel(() => {
      throw httpError(403, 'Forbidden');
    });
    render(view());
    const error = await subject('appLogsPanelError');
    expect(error).toHaveTextContent('You may not see these logs');
    expect(error).toHaveTextContent('App Logs: Read');
  });

  it('says that a query cannot be read, and asks nothing', async () => {
    const { view, requests, progress } = panel(() => LEVELS);
    render(view({ query: { language: 'kuery', query: 'a: b' } }));
    expect(await subject('appLogsQueryProblem')).toHaveTextContent('KQL');
    expect(requests).toEqual([]);
    expect(progress.at(-1)?.state).toBe('failed');
  });

  it('says what is incomplete', async () => {
    const { view } = panel(() => ({ ...LEVELS, partial: '1 of 2 shards failed.' }));
    render(view());
    expect(await subject('appLogsPanelPartial')).toHaveTextContent('1 of 2 shards failed.');
    expect(await subject('appLogsLevelCount-error')).toBeInTheDocument();
  });
});

describe('the panel of lines', () => {
  const traceback = fakeLine({
    id: 'b',
    level: 'error',
    severity: 40,
    message: '<b>no</b> \u202emarkup',
    errorType: 'ValueError',
    stackTrace: 'Traceback (most recent call last):\n  File "x.py"',
  });
  const lines = { lines: [fakeLine({ id: 'a' }), traceback], next: null, partial: null, tookMs: 1 };

  it('shows them as text, with a traceback that unfolds', async () => {
    const { view, requests } = panel(() => lines, { kind: PANEL_LINES });
    const { container } = render(view());
    const messages = await screen.findAllByTestId('appLogsLineMessage');
    expect(messages.map((message) => message.textContent)).toEqual(['message of a', '<b>no</b> ‹RLO›markup']);
    expect(container.querySelector('b')).toBeNull();
    fireEvent.click(await subject('appLogsTracebackToggle'));
    expect(await subject('appLogsStackTrace')).toHaveTextContent('Traceback (most recent call last)');
    expect(requests).toHaveLength(1);
  });

  it('shows the chosen fields only, and offers no fix', async () => {
    const { view } = panel(() => lines, { kind: PANEL_LINES });
    render(
      view({ settings: { ...DEFAULT_SETTINGS, fields: ['log.level', 'service.name'], density: 'compact' } }),
    );
    expect(await screen.findAllByTestId('appLogsLineService')).toHaveLength(2);
    expect(screen.queryByTestId('appLogsLineTime')).toBeNull();
    expect(screen.queryByTestId('appLogsLineLogger')).toBeNull();
    const [message] = screen.getAllByTestId('appLogsLineMessage');
    if (message) fireEvent.click(message);
    expect(await subject('appLogsLineOriginal')).toBeInTheDocument();
    expect(screen.queryByTestId('appLogsLineFix')).toBeNull();
  });

  it('loads older ones after the last', async () => {
    const first = { ...lines, lines: [fakeLine({ id: 'a' })], next: ['a'] };
    const { view, requests } = panel(
      ({ text }) => (text.includes('"after":["a"]') ? { ...lines, lines: [traceback] } : first),
      { kind: PANEL_LINES },
    );
    render(view());
    expect(await subject('appLogsLinesEnd')).toHaveTextContent('2 lines');
    expect(requests).toHaveLength(2);
  });
});
