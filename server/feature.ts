import { PLUGIN_ID, PLUGIN_NAME, SERVICE_OBJECT, SETUP_OBJECT, VIEW_OBJECT } from '../common/names';
import { REFERRING_TYPES } from './setup/removal/referring_types';

/** Types of saved objects that setup and people write, and that page and dashboard read. */
const SAVED_OBJECTS = [
  'index-pattern',
  'search',
  'dashboard',
  SERVICE_OBJECT,
  SETUP_OBJECT,
  VIEW_OBJECT,
] as const;

/**
 * App Logs in Kibana's roles: `read` opens the page, the panels and named views, `all` also sets up, imports and saves
 * views: a view is seen by everybody in its space, so that who may only read does not change it. The names in `api` are those of the routes' `access:` tags. What a person may read or write in Elasticsearch is decided there,
 * by their own privileges: every call is made as the current user.
 */
export const FEATURE = {
  id: PLUGIN_ID,
  name: PLUGIN_NAME,
  category: { id: 'observability', label: 'Observability', order: 3000 },
  app: [PLUGIN_ID, 'kibana'],
  catalogue: [],
  privileges: {
    all: {
      app: [PLUGIN_ID, 'kibana'],
      catalogue: [],
      api: ['appLogs-read', 'appLogs-all'],
      // Removal asks who uses what is to go: what it may not see, it could not keep.
      savedObject: { all: [...SAVED_OBJECTS], read: [...REFERRING_TYPES] },
      ui: ['show', 'save'],
    },
    read: {
      app: [PLUGIN_ID, 'kibana'],
      catalogue: [],
      api: ['appLogs-read'],
      savedObject: { all: [], read: [...SAVED_OBJECTS] },
      ui: ['show'],
    },
  },
} as const;
