/** Types of Kibana's saved objects that show data views, saved searches, visualizations and dashboards of others. */
export const REFERRING_TYPES = [
  'dashboard',
  'lens',
  'search',
  'visualization',
  'map',
  'links',
  'canvas-workpad',
  'graph-workspace',
] as const;
