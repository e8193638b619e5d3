import { i18n } from '@kbn/i18n';
import {
  DASHBOARD_ID,
  LENS_DASHBOARD_ID,
  LENS_IDS,
  PANEL_LEVELS,
  PANEL_LINES,
  PANEL_TIMELINE,
} from '../../../common/names';
import type { SavedObjectAsset } from '../saved_object';
import { dashboardObject } from './dashboard_object';
import { lensPanel, ownPanel } from './dashboard_panel';

/** The two dashboards: of our own panels, and of what people may edit in Lens. */
export function buildDashboards(): SavedObjectAsset[] {
  return [overview(), lensOverview()];
}

function overview(): SavedObjectAsset {
  return dashboardObject(DASHBOARD_ID, {
    title: i18n.translate('appLogs.asset.dashboard.overview', { defaultMessage: 'App Logs overview' }),
    description: i18n.translate('appLogs.asset.dashboard.overviewDescription', {
      defaultMessage: 'Log lines of all applications by level over time.',
    }),
    panels: [
      ownPanel('timeline', PANEL_TIMELINE, { x: 0, y: 0, w: 34, h: 14 }),
      ownPanel('levels', PANEL_LEVELS, { x: 34, y: 0, w: 14, h: 14 }),
      ownPanel('lines', PANEL_LINES, { x: 0, y: 14, w: 48, h: 22 }),
    ],
  });
}

function lensOverview(): SavedObjectAsset {
  return dashboardObject(LENS_DASHBOARD_ID, {
    title: i18n.translate('appLogs.asset.dashboard.lens', { defaultMessage: 'App Logs in Lens' }),
    description: i18n.translate('appLogs.asset.dashboard.lensDescription', {
      defaultMessage: 'Visualizations of log lines to edit, copy and combine.',
    }),
    panels: [
      lensPanel('timeline', LENS_IDS.timeline, { x: 0, y: 0, w: 34, h: 14 }),
      lensPanel('levels', LENS_IDS.levels, { x: 34, y: 0, w: 14, h: 14 }),
      lensPanel('rate', LENS_IDS.errorRate, { x: 0, y: 14, w: 24, h: 14 }),
      lensPanel('loggers', LENS_IDS.loggers, { x: 24, y: 14, w: 24, h: 14 }),
    ],
  });
}
