import {
  DASHBOARD_ID,
  DASHBOARD_TITLE,
  PANEL_LEVELS,
  PANEL_TIMELINE,
  SAVED_SEARCH_IDS,
} from '../../common/names';
import { savedObject, type SavedObjectAsset } from './saved_object';

/** Place and size on Kibana's grid of 48 columns. */
interface Grid {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** "App Logs overview": our panels, and the lines as a saved search below them. */
export function buildDashboard(): SavedObjectAsset {
  const panels = [
    ownPanel('timeline', PANEL_TIMELINE, { x: 0, y: 0, w: 34, h: 14 }),
    ownPanel('levels', PANEL_LEVELS, { x: 34, y: 0, w: 14, h: 14 }),
    {
      type: 'search',
      gridData: { x: 0, y: 14, w: 48, h: 22, i: 'lines' },
      panelIndex: 'lines',
      embeddableConfig: { enhancements: {} },
      panelRefName: 'panel_lines',
    },
  ];
  return savedObject(
    'dashboard',
    DASHBOARD_ID,
    {
      title: DASHBOARD_TITLE,
      description: 'Log lines of all applications by level over time.',
      timeRestore: false,
      optionsJSON: JSON.stringify({
        useMargins: true,
        syncColors: false,
        syncCursor: true,
        syncTooltips: false,
        hidePanelTitles: false,
      }),
      panelsJSON: JSON.stringify(panels),
      kibanaSavedObjectMeta: {
        searchSourceJSON: JSON.stringify({ query: { query: '', language: 'kuery' }, filter: [] }),
      },
    },
    [{ name: 'lines:panel_lines', type: 'search', id: SAVED_SEARCH_IDS.all }],
  );
}

function ownPanel(id: string, type: string, grid: Grid) {
  return { type, gridData: { ...grid, i: id }, panelIndex: id, embeddableConfig: { enhancements: {} } };
}
