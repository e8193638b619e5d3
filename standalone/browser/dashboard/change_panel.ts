import { omit } from 'lodash';
import { placePanel } from './place_panel';
import type { DashboardPanel } from './saved_dashboard';

type Input = Readonly<Record<string, unknown>>;

/** A panel of this kind in the next free place. */
export function newPanel(
  panels: readonly DashboardPanel[],
  id: string,
  type: string,
  input: Input,
): DashboardPanel {
  const grid = placePanel(panels);
  const empty = { id, type, grid, title: '', reference: null, input: {}, saved: {} };
  return withInput(empty, { enhancements: {}, ...input });
}

/** The panel with another input in the place of its own, as Kibana replaces one after "Edit". */
export function withInput(panel: DashboardPanel, { title, ...input }: Input): DashboardPanel {
  return withTitle({ ...panel, input }, typeof title === 'string' ? title : '');
}

/** The panel under another title; an empty one leaves the panel's own. */
export function withTitle(panel: DashboardPanel, title: string): DashboardPanel {
  const saved = omit(panel.saved, 'title');
  const input = omit(panel.input, 'title');
  return { ...panel, title, input, saved: title === '' ? saved : { ...saved, title } };
}

/** A second panel like this one, called a copy. */
export function clonedPanel(
  panels: readonly DashboardPanel[],
  panel: DashboardPanel,
  id: string,
  shownTitle: string,
): DashboardPanel {
  const { w, h } = panel.grid;
  const copy = { ...panel, id, grid: { ...placePanel(panels, { w, h }) } };
  return withTitle(copy, `${shownTitle} (copy)`);
}
