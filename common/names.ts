/**
 * Every name that users, scripts and other plugins may rely on. One place, so that the pipeline, the
 * templates, the saved objects, the routes and the page cannot drift apart.
 */
export const PLUGIN_ID = 'appLogs';
export const PLUGIN_NAME = 'App Logs';
export const APP_PATH = '/app/appLogs';
/** The page "Setup", below the app's path. */
export const SETUP_PAGE = '/setup';

/** `_meta.managed_by` of every engine asset that App Logs owns. */
export const MANAGED_BY = 'app_logs';

export const INDEX_TEMPLATE = 'logs-app_logs';
export const INDEX_PATTERN = 'logs-app_logs.*-*';
export const INDEX_TEMPLATE_PRIORITY = 200;
export const COMPONENT_PACKAGE = 'logs-app_logs@package';
/** The user's own component template and pipeline: made by users, never overwritten, never removed. */
export const COMPONENT_CUSTOM = 'logs-app_logs@custom';
export const PIPELINE = 'logs-app_logs@pipeline';
export const PIPELINE_CUSTOM = 'logs-app_logs@custom';
export const LIFECYCLE_POLICY = 'logs-app_logs';

/** Type of the saved objects that hold what belongs to a service. */
export const SERVICE_OBJECT = 'app-logs-service';
/** Type and id of the one saved object that remembers what setup put, for the whole cluster. */
export const SETUP_OBJECT = 'app-logs-setup';
/** Type of the saved objects that are named views. */
export const VIEW_OBJECT = 'app-logs-view';
/** The part of the page's address that says which named view was opened. */
export const VIEW_PARAMETER = 'viewId';

export const DATA_VIEW_ID = 'app-logs';
export const SAVED_SEARCH_IDS = {
  all: 'app-logs-all',
  errors: 'app-logs-errors',
  exceptions: 'app-logs-exceptions',
  unparsed: 'app-logs-unparsed',
} as const;
export const LENS_IDS = {
  timeline: 'app-logs-timeline',
  levels: 'app-logs-levels',
  loggers: 'app-logs-loggers',
  errorRate: 'app-logs-error-rate',
} as const;
export const DASHBOARD_ID = 'app-logs';
export const LENS_DASHBOARD_ID = 'app-logs-lens';

export const PANEL_TIMELINE = 'appLogsTimeline';
export const PANEL_LEVELS = 'appLogsLevels';
export const PANEL_LINES = 'appLogsLines';
export const PANEL_PATTERNS = 'appLogsPatterns';
export const PANEL_EXCEPTIONS = 'appLogsExceptions';
export const PANEL_SUMMARY = 'appLogsSummary';

export const DEFAULT_SERVICE = 'app';
export const DEFAULT_NAMESPACE = 'default';
