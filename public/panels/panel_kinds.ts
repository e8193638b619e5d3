import { i18n } from '@kbn/i18n';
import { PANEL_LEVELS, PANEL_LINES, PANEL_TIMELINE } from '../../common/names';

/** Which panel. */
export type PanelKind = typeof PANEL_TIMELINE | typeof PANEL_LEVELS | typeof PANEL_LINES;

/** A panel as "Add panel" offers it. */
export interface PanelText {
  readonly kind: PanelKind;
  readonly icon: string;
  readonly name: () => string;
  readonly description: () => string;
}

/** All panels, in the order of the menu. */
export const PANELS: readonly PanelText[] = [
  {
    kind: PANEL_TIMELINE,
    icon: 'visBarVerticalStacked',
    name: () => i18n.translate('appLogs.panel.timeline.name', { defaultMessage: 'Log timeline by level' }),
    description: () =>
      i18n.translate('appLogs.panel.timeline.description', {
        defaultMessage: 'How many log lines over time, stacked by level.',
      }),
  },
  {
    kind: PANEL_LEVELS,
    icon: 'visBarHorizontal',
    name: () => i18n.translate('appLogs.panel.levels.name', { defaultMessage: 'Log levels' }),
    description: () =>
      i18n.translate('appLogs.panel.levels.description', {
        defaultMessage: 'How many log lines of each level, with their share.',
      }),
  },
  {
    kind: PANEL_LINES,
    icon: 'logPatternAnalysis',
    name: () => i18n.translate('appLogs.panel.lines.name', { defaultMessage: 'Log lines' }),
    description: () =>
      i18n.translate('appLogs.panel.lines.description', {
        defaultMessage: 'The lines themselves, newest first, with their tracebacks.',
      }),
  },
];

/** Narrows a panel's type; null for one that is not ours. */
export function panelOf(type: string): PanelText | null {
  return PANELS.find(({ kind }) => kind === type) ?? null;
}
