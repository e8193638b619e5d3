import { createContext, useContext } from 'react';
import type { CoreStart } from '@kbn/core/public';
import type { Toasts } from '../core/toasts';
import type { Timefilter } from '../plugins/data';
import type { EmbeddableRegistry } from '../plugins/embeddable_registry';
import type { FilterManager } from '../plugins/filters';
import type { UiActions } from '../plugins/ui_actions';

/** What dashboards take of the host. */
export interface DashboardServices {
  readonly core: CoreStart;
  readonly toasts: Toasts;
  readonly timefilter: Timefilter;
  readonly filterManager: FilterManager;
  readonly uiActions: UiActions;
  readonly embeddables: EmbeddableRegistry;
}

export const DashboardServicesContext = createContext<DashboardServices | null>(null);

/** Throws outside of the dashboards app: that is a mistake in our code. */
export function useDashboardServices(): DashboardServices {
  const services = useContext(DashboardServicesContext);
  if (!services) throw new Error('DashboardServicesContext is missing');
  return services;
}
