import type { App, AppCategory } from '@kbn/core/public';

export interface NavigationGroup {
  readonly category: AppCategory;
  readonly apps: readonly App[];
}

const OTHER: AppCategory = { id: 'other', label: 'Other', order: 10_000 };

/** Apps by category, both in the order that they ask for. */
export function navigationGroups(apps: readonly App[]): NavigationGroup[] {
  const groups = new Map<string, { category: AppCategory; apps: App[] }>();
  for (const app of [...apps].sort(
    (a, b) => (a.order ?? 0) - (b.order ?? 0) || a.title.localeCompare(b.title),
  )) {
    const category = app.category ?? OTHER;
    const group = groups.get(category.id) ?? { category, apps: [] };
    group.apps.push(app);
    groups.set(category.id, group);
  }
  return [...groups.values()].sort((a, b) => (a.category.order ?? 0) - (b.category.order ?? 0));
}
