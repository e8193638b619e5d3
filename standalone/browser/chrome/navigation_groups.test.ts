import type { App } from '@kbn/core/public';
import { navigationGroups } from './navigation_groups';

const app = (id: string, more: Partial<App> = {}): App => ({
  id,
  title: id,
  mount: async () => () => undefined,
  ...more,
});
const observability = { id: 'observability', label: 'Observability', order: 3000 };
const analytics = { id: 'kibana', label: 'Analytics', order: 1000 };

describe('navigationGroups', () => {
  it('puts apps into their categories, in order', () => {
    const groups = navigationGroups([
      app('rest'),
      app('logs', { category: observability, order: 2 }),
      app('first', { category: observability, order: 1 }),
      app('dashboards', { category: analytics }),
    ]);
    expect(groups.map(({ category, apps }) => [category.label, apps.map(({ id }) => id)])).toEqual([
      ['Analytics', ['dashboards']],
      ['Observability', ['first', 'logs']],
      ['Other', ['rest']],
    ]);
  });
});
