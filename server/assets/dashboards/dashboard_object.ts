import { savedObject, type SavedObjectAsset } from '../saved_object';
import { buildControls } from './controls';
import type { DashboardPanel } from './dashboard_panel';

interface DashboardParts {
  readonly title: string;
  readonly description: string;
  readonly panels: readonly DashboardPanel[];
}

/** A dashboard with controls for service and level, as Kibana 8.12 saves one. */
export function dashboardObject(
  id: string,
  { title, description, panels }: DashboardParts,
): SavedObjectAsset {
  const { controlGroupInput, references } = buildControls();
  return savedObject(
    'dashboard',
    id,
    {
      title,
      description,
      timeRestore: false,
      optionsJSON: JSON.stringify({
        useMargins: true,
        syncColors: false,
        syncCursor: true,
        syncTooltips: false,
        hidePanelTitles: false,
      }),
      panelsJSON: JSON.stringify(panels.map(({ saved }) => saved)),
      controlGroupInput,
      kibanaSavedObjectMeta: {
        searchSourceJSON: JSON.stringify({ query: { query: '', language: 'kuery' }, filter: [] }),
      },
    },
    [...panels.flatMap((panel) => panel.references), ...references],
  );
}
