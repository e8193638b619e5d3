/** @jest-environment-options {"customExportConditions": ["node", "node-addons"]} */
import React from 'react';
import { PANEL_LEVELS } from '../../common/names';
import { fakePanelServices } from '../testing/fake_panel';
import type { PanelAnswer } from '../testing/fake_panel';
import { httpError } from '../testing/fake_services';
import { act, fireEvent, render, screen, waitFor } from '../testing/screen';
import { LogPanelEmbeddable } from './log_panel_embeddable';
import type { LogPanelInput } from './log_panel_embeddable';

jest.mock('@elastic/charts', () => ({ Position: {}, ScaleType: {} }));

const LEVELS = { levels: [{ level: 'error', severity: 40, count: 7 }], total: 7, partial: null, tookMs: 1 };

function panel(answer: PanelAnswer = () => LEVELS, changes: Partial<LogPanelInput> = {}) {
  const { services, requests, filters } = fakePanelServices(answer);
  const input: LogPanelInput = {
    id: 'p1',
    timeRange: { from: 'now-1h', to: 'now' },
    lastReloadRequestTime: 1,
    ...changes,
  };
  const embeddable = new LogPanelEmbeddable(PANEL_LEVELS, 'Log levels', services, input);
  const element = document.createElement('div');
  return { embeddable, element, requests, filters, show: () => render(<>{embeddable.render(element)}</>) };
}

describe('a panel on a dashboard', () => {
  it('reports loading and rendered, and asks again for a new input or a reload, once each', async () => {
    const { embeddable, element, requests, show } = panel();
    expect(embeddable.getOutput()).toMatchObject({ defaultTitle: 'Log levels', loading: true });
    show();
    await screen.findByTestId('appLogsLevelCount-error');
    await waitFor(() => expect(embeddable.getOutput()).toMatchObject({ loading: false, rendered: true }));
    expect(element).toHaveAttribute('data-shared-item');
    expect(element).toHaveAttribute('data-render-complete', 'true');

    act(() => embeddable.updateInput({ query: { language: 'lucene', query: 'timeout' } }));
    await waitFor(() => expect(requests).toHaveLength(2));
    expect(requests[1]?.text).toContain('timeout');
    await waitFor(() => expect(embeddable.getOutput()).toMatchObject({ loading: false }));

    // Kibana and this class call `reload` after a changed `lastReloadRequestTime`, too.
    act(() => embeddable.updateInput({ lastReloadRequestTime: 2 }));
    await waitFor(() => expect(requests).toHaveLength(3));
    await waitFor(() => expect(embeddable.getOutput()).toMatchObject({ loading: false }));
    act(() => embeddable.reload());
    await waitFor(() => expect(requests).toHaveLength(4));
    await waitFor(() => expect(embeddable.getOutput()).toMatchObject({ loading: false }));
    expect(requests).toHaveLength(4);
  });

  it('tells a report what failed, until it is put right', async () => {
    let fails = true;
    const { element, show } = panel(() => {
      if (fails) throw httpError(503, 'engine is gone');
      return LEVELS;
    });
    show();
    await waitFor(() => expect(element).toHaveAttribute('data-render-error', 'engine is gone'));
    expect(element).toHaveAttribute('data-render-complete', 'true');
    fails = false;
    fireEvent.click(await screen.findByTestId('appLogsRetry'));
    await waitFor(() => expect(element).not.toHaveAttribute('data-render-error'));
  });

  it('can be edited, and takes settings of any age', async () => {
    const { embeddable, requests, show } = panel(() => LEVELS, { settings: { service: 'shop', rows: 7 } });
    expect(embeddable.getOutput()).toMatchObject({ editable: true, editableWithExplicitInput: true });
    show();
    await screen.findByTestId('appLogsLevelCount-error');
    expect(requests[0]?.body).toMatchObject({ scope: { services: ['shop'] } });
    act(() => embeddable.updateInput({ settings: 'of another plugin' }));
    await waitFor(() => expect(requests.at(-1)?.body).toMatchObject({ scope: { services: [] } }));
  });

  it('fires the filter trigger for a level', async () => {
    const { embeddable, filters, show } = panel();
    show();
    fireEvent.click(await screen.findByTestId('appLogsLevel-error'));
    expect(embeddable.supportedTriggers()).toEqual(['FILTER_TRIGGER']);
    const [fired] = filters;
    expect(fired?.embeddable).toBe(embeddable);
    expect(fired?.trigger).toBe('FILTER_TRIGGER');
    expect(fired?.filters).toMatchObject([{ query: { match_phrase: { 'log.level': 'error' } } }]);
  });
});
