import type { PANEL_LEVELS, PANEL_LINES, PANEL_TIMELINE } from '../../../common/names';
import type { SavedObjectAsset } from '../saved_object';

/** Place and size on Kibana's grid of 48 columns. */
export interface Grid {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A panel as a dashboard saves it, with the saved object that it shows. */
export interface DashboardPanel {
  readonly id: string;
  readonly saved: Readonly<Record<string, unknown>>;
  readonly references: SavedObjectAsset['references'];
}

type OwnPanel = typeof PANEL_TIMELINE | typeof PANEL_LEVELS | typeof PANEL_LINES;

/** One of our own panels, without settings of its own. */
export function ownPanel(id: string, type: OwnPanel, grid: Grid): DashboardPanel {
  return { id, saved: savedPanel(id, type, grid), references: [] };
}

/** A Lens visualization, by reference: an edit of it shows in every dashboard that has it. */
export function lensPanel(id: string, lensId: string, grid: Grid): DashboardPanel {
  const panelRefName = `panel_${id}`;
  return {
    id,
    saved: { ...savedPanel(id, 'lens', grid), panelRefName },
    references: [{ name: `${id}:${panelRefName}`, type: 'lens', id: lensId }],
  };
}

function savedPanel(id: string, type: string, grid: Grid) {
  return { type, gridData: { ...grid, i: id }, panelIndex: id, embeddableConfig: { enhancements: {} } };
}
