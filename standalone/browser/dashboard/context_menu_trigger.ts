/** Kibana's name of a panel's menu. */
export const CONTEXT_MENU_TRIGGER = 'CONTEXT_MENU_TRIGGER';
