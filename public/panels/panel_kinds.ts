import { i18n } from '@kbn/i18n';
import {
  PANEL_EXCEPTIONS,
  PANEL_LEVELS,
  PANEL_LINES,
  PANEL_PATTERNS,
  PANEL_SUMMARY,
  PANEL_TIMELINE,
} from '../../common/names';

/** Which panel. */
export type PanelKind =
  | typeof PANEL_TIMELINE
  | typeof PANEL_LEVELS
  | typeof PANEL_LINES
  | typeof PANEL_PATTERNS
  | typeof PANEL_EXCEPTIONS
  | typeof PANEL_SUMMARY;

/** Panels that compare the dashboard's time range with another. */
export function comparesWindows(kind: PanelKind): boolean {
  return kind === PANEL_PATTERNS || kind === PANEL_EXCEPTIONS || kind === PANEL_SUMMARY;
}

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
  {
    kind: PANEL_PATTERNS,
    icon: 'visTable',
    name: () => i18n.translate('appLogs.panel.patterns.name', { defaultMessage: 'Log patterns' }),
    description: () =>
      i18n.translate('appLogs.panel.patterns.description', {
        defaultMessage: 'Alike log lines as one, with what is new, gone, much more or much less.',
      }),
  },
  {
    kind: PANEL_EXCEPTIONS,
    icon: 'bug',
    name: () => i18n.translate('appLogs.panel.exceptions.name', { defaultMessage: 'Log exceptions' }),
    description: () =>
      i18n.translate('appLogs.panel.exceptions.description', {
        defaultMessage: 'Exceptions by type and by the function of the application that they came out of.',
      }),
  },
  {
    kind: PANEL_SUMMARY,
    icon: 'visMetric',
    name: () => i18n.translate('appLogs.panel.summary.name', { defaultMessage: 'Log summary' }),
    description: () =>
      i18n.translate('appLogs.panel.summary.description', {
        defaultMessage: 'Lines, error rate, quiet services and clock trouble, against the time before.',
      }),
  },
];

/** Narrows a panel's type; null for one that is not ours. */
export function panelOf(type: string): PanelText | null {
  return PANELS.find(({ kind }) => kind === type) ?? null;
}
