import type { PANEL_LEVELS, PANEL_TIMELINE } from '../../common/names';

/** Which panel. */
export type PanelKind = typeof PANEL_TIMELINE | typeof PANEL_LEVELS;
