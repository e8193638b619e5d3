/** Kibana's triggers that panels use, by the names its plugins registered them under. */
export const CONTEXT_MENU_TRIGGER = 'CONTEXT_MENU_TRIGGER';
/** Its own action adds the filters to those of the page: a dashboard shows them as pills. */
export const FILTER_TRIGGER = 'FILTER_TRIGGER';
