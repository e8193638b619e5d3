/** @jest-environment-options {"customExportConditions": ["node", "node-addons"]} */
import React from 'react';
import { fireEvent, render, screen, waitFor } from '../testing/screen';
import { PANEL_LEVELS } from '../../common/names';
import type { StartServices } from '../plugin_types';
import { fakeCall, fakeServices } from '../testing/fake_services';
import { LogPanel } from './log_panel';

jest.mock('@elastic/charts', () => ({ Position: {}, ScaleType: {} }));

const LEVELS = {
  levels: [{ level: 'error', severity: 40, count: 7 }],
  total: 7,
  partial: null,
  tookMs: 1,
};

function panel(answer: () => unknown) {
  const bodies: string[] = [];
  const page = fakeServices(fakeCall({}).call);
  const post = async (_path: string, options?: { body?: string }) => {
    bodies.push(options?.body ?? '');
    return answer();
  };
  const services = {
    core: {
      http: { post },
      uiSettings: page.uiSettings,
    },
    plugins: { dataViews: page.dataViews },
    // Only what a panel uses is faked.
  } as unknown as StartServices;
  const states: string[] = [];
  const view = (query: string, refresh = 0) => (
    <LogPanel
      kind={PANEL_LEVELS}
      services={services}
      timeRange={{ from: '2024-03-01T00:00:00.000Z', to: '2024-03-02T00:00:00.000Z' }}
      query={{ language: 'lucene', query }}
      filters={[]}
      refresh={refresh}
      onLoading={loading}
      onRendered={rendered}
    />
  );
  const loading = () => states.push('loading');
  const rendered = () => states.push('rendered');
  return { bodies, states, view };
}

describe('a panel', () => {
  it('follows time range and query, and reports its progress', async () => {
    const { bodies, states, view } = panel(() => LEVELS);
    const { rerender } = render(view(''));
    expect(await screen.findByTestId('appLogsLevelCount-error')).toHaveTextContent('7');
    expect(bodies[0]).toContain('2024-03-01T00:00:00.000Z');
    await waitFor(() => expect(states).toEqual(['loading', 'rendered']));
    rerender(view('timeout'));
    await waitFor(() => expect(bodies.at(-1)).toContain('timeout'));
    const before = bodies.length;
    rerender(view('timeout', 1));
    await waitFor(() => expect(bodies.length).toBe(before + 1));
  });

  it('says that there is nothing', async () => {
    const { view } = panel(() => ({ ...LEVELS, levels: [], total: 0 }));
    render(view(''));
    expect(await screen.findByTestId('appLogsPanelEmpty')).toBeInTheDocument();
  });

  it('says in place what failed, and tries again', async () => {
    let fails = true;
    const { view, states } = panel(() => {
      if (fails) throw new Error('engine is gone');
      return LEVELS;
    });
    render(view(''));
    expect(await screen.findByTestId('appLogsPanelError')).toHaveTextContent('engine is gone');
    expect(states.at(-1)).toBe('rendered');
    fails = false;
    fireEvent.click(screen.getByTestId('appLogsRetry'));
    expect(await screen.findByTestId('appLogsLevelCount-error')).toBeInTheDocument();
  });
});
