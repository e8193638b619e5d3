import type { Filter } from '@kbn/es-query';
import { FilterManager, applyFilterAction } from './filters';
import { UiActions } from './ui_actions';

const of = (level: string, meta: Filter['meta'] = {}): Filter => ({
  meta: { key: 'log.level', ...meta },
  query: { match_phrase: { 'log.level': level } },
});

describe('filters that panels ask for', () => {
  it('are added once each, and told', async () => {
    const manager = new FilterManager();
    const actions = new UiActions(['FILTER_TRIGGER']);
    actions.addTriggerAction('FILTER_TRIGGER', applyFilterAction(manager));
    const seen: number[] = [];
    manager.getFilters$().subscribe((filters) => seen.push(filters.length));
    const filter = actions.getTrigger('FILTER_TRIGGER');
    await filter.exec({ filters: [of('error')] });
    await filter.exec({ filters: [of('error')] });
    await filter.exec({ filters: [of('error', { negate: true })] });
    expect(seen).toEqual([0, 1, 2]);
  });

  it('are switched on again', () => {
    const manager = new FilterManager();
    manager.setFilters([of('error', { disabled: true })]);
    manager.addFilters([of('error')]);
    expect(manager.getFilters()).toEqual([of('error')]);
  });
});

describe('triggers', () => {
  it('take actions for what there is, and give those that fit, the topmost first', async () => {
    const actions = new UiActions(['MENU']);
    const action = (id: string, order: number, fits: boolean) => ({
      id,
      order,
      getDisplayName: () => id,
      getIconType: () => undefined,
      isCompatible: async () => fits,
      execute: async () => undefined,
    });
    expect(() => actions.addTriggerAction('OTHER', action('x', 1, true))).toThrow('OTHER');
    for (const each of [action('low', 1, true), action('high', 9, true), action('no', 5, false)]) {
      actions.addTriggerAction('MENU', each);
    }
    const found = await actions.getTriggerCompatibleActions('MENU', {});
    expect(found.map(({ id }) => id)).toEqual(['high', 'low']);
  });
});
