/** @jest-environment-options {"customExportConditions": ["node", "node-addons"]} */
import React from 'react';
import type { EmbeddableInput } from '@kbn/embeddable-plugin/public';
import { PANEL_LEVELS } from '../../common/names';
import type { StartServices } from '../plugin_types';
import { fakeCall, fakeServices } from '../testing/fake_services';
import { act, render, screen, waitFor } from '../testing/screen';
import { LogPanelEmbeddable } from './log_panel_embeddable';

jest.mock('@elastic/charts', () => ({ Position: {}, ScaleType: {} }));
// What of Kibana's class a panel leans on.
jest.mock(
  '@kbn/embeddable-plugin/public',
  () => {
    const { BehaviorSubject } = jest.requireActual<typeof import('rxjs')>('rxjs');
    return {
      Embeddable: class {
        private readonly input$;
        readonly renderComplete = { dispatchInProgress: () => undefined, dispatchComplete: () => undefined };
        constructor(
          input: EmbeddableInput,
          private output: object,
        ) {
          this.input$ = new BehaviorSubject(input);
        }
        getInput = () => this.input$.value;
        getInput$ = () => this.input$;
        getOutput = () => this.output;
        updateInput = (changes: Partial<EmbeddableInput>) =>
          this.input$.next({ ...this.input$.value, ...changes });
        updateOutput = (changes: object) => void (this.output = { ...this.output, ...changes });
        render() {}
        destroy() {}
      },
    };
  },
  { virtual: true },
);

const LEVELS = { levels: [{ level: 'error', severity: 40, count: 7 }], total: 7, partial: null, tookMs: 1 };

function panel() {
  const bodies: string[] = [];
  const page = fakeServices(fakeCall({}).call);
  const services = {
    core: {
      http: {
        post: async (_path: string, options: { body: string }) => {
          bodies.push(options.body);
          return LEVELS;
        },
      },
      uiSettings: page.uiSettings,
    },
    plugins: { dataViews: page.dataViews },
    // Only what a panel uses is faked.
  } as unknown as StartServices;
  const input: EmbeddableInput = {
    id: 'p1',
    timeRange: { from: 'now-1h', to: 'now' },
    lastReloadRequestTime: 1,
  };
  return { embeddable: new LogPanelEmbeddable(PANEL_LEVELS, 'Log levels', services, input), bodies };
}

describe('a panel on a dashboard', () => {
  it('reports loading and rendered, and asks again for a new input or a reload, once each', async () => {
    const { embeddable, bodies } = panel();
    expect(embeddable.getOutput()).toMatchObject({ defaultTitle: 'Log levels', loading: true });
    render(<>{embeddable.render(document.createElement('div'))}</>);
    await screen.findByTestId('appLogsLevelCount-error');
    await waitFor(() => expect(embeddable.getOutput()).toMatchObject({ loading: false, rendered: true }));

    act(() => embeddable.updateInput({ query: { language: 'lucene', query: 'timeout' } }));
    await waitFor(() => expect(bodies).toHaveLength(2));
    expect(bodies[1]).toContain('timeout');

    // As Kibana does: the input first, then `reload`.
    act(() => {
      embeddable.updateInput({ lastReloadRequestTime: 2 });
      embeddable.reload();
    });
    await waitFor(() => expect(bodies).toHaveLength(3));
    act(() => embeddable.reload());
    await waitFor(() => expect(bodies).toHaveLength(4));
    await waitFor(() => expect(embeddable.getOutput()).toMatchObject({ loading: false }));
    expect(bodies).toHaveLength(4);
  });
});
