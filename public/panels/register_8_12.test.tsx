/** @jest-environment-options {"customExportConditions": ["node", "node-addons"]} */
import type { EmbeddableFactoryDefinition, IContainer } from '@kbn/embeddable-plugin/public';
import { fakeLine } from '../testing/fake_lines';
import { fakePanelServices } from '../testing/fake_panel';
import { fireEvent, screen, waitFor } from '../testing/screen';
import { registerPanels } from './register_8_12';

jest.mock('@elastic/charts', () => ({ Position: {}, ScaleType: {} }));

const DATA = { documents: 5, from: null, to: null, services: ['mail', 'shop'] };
const LINES = { lines: [fakeLine()], next: null, partial: null, tookMs: 1 };

function registered() {
  const { services, requests } = fakePanelServices(({ path }) => (path.endsWith('/data') ? DATA : LINES));
  const factories: EmbeddableFactoryDefinition[] = [];
  registerPanels(
    { registerEmbeddableFactory: (_type, factory) => factories.push(factory) },
    services.core.http.basePath,
    async () => services,
  );
  const lines = factories.find(({ type }) => type === 'appLogsLines');
  const ask = async (initial?: Record<string, unknown>) => lines?.getExplicitInput?.(initial, dashboard);
  return { factories, requests, ask };
}

const dashboard: IContainer = {
  getInput: () => ({
    timeRange: { from: 'now-2h', to: 'now' },
    query: { language: 'lucene', query: 'timeout' },
    filters: [],
  }),
};
const subject = (name: string) => screen.findByTestId(name);

describe('"Add panel"', () => {
  it('has all panels in one group, each with a name, an icon and a description', () => {
    const { factories } = registered();
    expect(factories.map(({ type }) => type)).toEqual([
      'appLogsTimeline',
      'appLogsLevels',
      'appLogsLines',
      'appLogsPatterns',
      'appLogsExceptions',
      'appLogsSummary',
    ]);
    for (const factory of factories) {
      expect(factory.grouping?.map((group) => group.getDisplayName())).toEqual(['App Logs']);
      expect(factory.getDisplayName()).toMatch(/^Log/);
      expect(factory.getIconType?.()).not.toBe('');
      expect(factory.getDescription?.()).toMatch(/\.$/);
    }
  });

  it('asks for settings, with a preview on the dashboard of what each change gives', async () => {
    const { ask, requests } = registered();
    const input = ask();
    const lines = () => requests.filter(({ path }) => path.endsWith('/lines'));
    await waitFor(() => expect(lines()).toHaveLength(1));
    expect(lines()[0]?.text).toContain('timeout');
    fireEvent.change(await subject('appLogsPanelLevel'), { target: { value: 'error' } });
    await waitFor(() => expect(lines().at(-1)?.text).toContain('{"range":{"event.severity":{"gte":40}}}'));
    fireEvent.click(await screen.findByLabelText('Service', { selector: '[type="checkbox"]' }));
    fireEvent.click(await screen.findByLabelText('Time'));
    fireEvent.change(await subject('appLogsPanelTitle'), { target: { value: ' Shop errors ' } });
    expect(await subject('appLogsPanelPreviewTitle')).toHaveTextContent('Shop errors');
    fireEvent.click(await subject('appLogsPanelSave'));
    expect(await input).toEqual({
      title: 'Shop errors',
      settings: {
        service: null,
        minimumLevel: 'error',
        fields: ['log.level', 'service.name', 'log.logger'],
        density: 'normal',
        wrap: false,
        compareWith: 'previous',
      },
    });
    await waitFor(() => expect(screen.queryByTestId('appLogsPanelSettings')).toBeNull());
  });

  it('offers the services that there are', async () => {
    const { ask } = registered();
    const input = ask({ settings: { service: 'shop' } });
    const combo = await subject('appLogsPanelService');
    const box = combo.querySelector('input');
    if (box) fireEvent.focus(box);
    fireEvent.click(await screen.findByTitle('mail'));
    fireEvent.click(await subject('appLogsPanelSave'));
    expect(await input).toMatchObject({ settings: { service: 'mail' } });
  });

  it('adds nothing when it is cancelled', async () => {
    const { ask } = registered();
    const input = ask();
    fireEvent.click(await subject('appLogsPanelCancel'));
    await expect(input).rejects.toThrow('without saving');
  });
});

describe('"Edit panel"', () => {
  it('begins at what the panel has, and keeps what it does not ask for', async () => {
    const { ask } = registered();
    const enhancements = { dynamicActions: {} };
    const input = ask({
      title: 'Mine',
      enhancements,
      settings: { minimumLevel: 'warning', density: 'compact' },
    });
    expect(await subject('appLogsPanelTitle')).toHaveValue('Mine');
    expect(await subject('appLogsPanelLevel')).toHaveValue('warning');
    fireEvent.change(await subject('appLogsPanelTitle'), { target: { value: '' } });
    fireEvent.click(await subject('appLogsPanelSave'));
    const chosen = await input;
    expect(chosen).toMatchObject({ enhancements, settings: { minimumLevel: 'warning', density: 'compact' } });
    expect(chosen).not.toHaveProperty('title');
  });
});
