/** A Kibana's own setting is left alone. */
export const THEMES = process.env.KIBANA_URL ? ['light'] : ['light', 'dark'];

/** Where only places are looked at, which colours do not move: both in the long tests and for new pictures. */
export const THEMES_OF_PLACES =
  process.env.APP_LOGS_LONG || process.env.UPDATE_PICTURES ? THEMES : THEMES.slice(0, 1);
