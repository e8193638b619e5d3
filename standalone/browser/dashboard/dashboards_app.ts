import type { App } from '@kbn/core/public';
import type { DashboardServices } from './dashboard_services';

/** Kibana's dashboards in small, as an app of the host's page; loads when somebody opens it. */
export function dashboardsApp(services: DashboardServices): App {
  return {
    id: 'dashboards',
    title: 'Dashboards',
    category: { id: 'kibana', label: 'Analytics', order: 1000 },
    euiIconType: 'dashboardApp',
    mount: async (params) => {
      const { mountDashboards } = await import('./mount_dashboards');
      return mountDashboards(services, params);
    },
  };
}
