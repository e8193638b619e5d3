import type { Filter, Query, TimeRange } from '@kbn/es-query';
import { z } from 'zod';
import { readControls } from './saved_controls';

/** Columns of the grid, as in Kibana. */
export const GRID_COLUMNS = 48;

export interface GridPlace {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface DashboardPanel {
  readonly id: string;
  readonly type: string;
  readonly grid: GridPlace;
  /** Set by a person; empty leaves the panel's own. */
  readonly title: string;
  /** The saved object that the panel shows, when it is one. */
  readonly reference: { readonly type: string; readonly id: string } | null;
  /** The panel's own settings (`embeddableConfig`). */
  readonly input: Readonly<Record<string, unknown>>;
  /** As it was saved, with what this host does not know. */
  readonly saved: Readonly<Record<string, unknown>>;
}

export interface Dashboard {
  readonly title: string;
  readonly description: string;
  readonly panels: readonly DashboardPanel[];
  readonly query: Query;
  readonly filters: readonly Filter[];
  /** The time range that the dashboard brings with it, if it does. */
  readonly time: TimeRange | null;
  /** What its controls are called: this host leaves them as they are and does not show them. */
  readonly controls: readonly string[];
}

export interface Reference {
  readonly name: string;
  readonly type: string;
  readonly id: string;
}

/** A dashboard as the host's routes give it. */
export interface StoredDashboard {
  readonly id: string;
  readonly version: string;
  readonly references: readonly Reference[];
  readonly dashboard: Dashboard;
}

const number = z.number().int().nonnegative();
const panelSchema = z
  .object({
    type: z.string(),
    gridData: z.object({ x: number, y: number, w: number, h: number }).passthrough(),
    panelIndex: z.string(),
    embeddableConfig: z.record(z.unknown()).default({}),
    title: z.string().optional(),
    panelRefName: z.string().optional(),
  })
  .passthrough();
const querySchema = z.object({ query: z.string(), language: z.string() });
const filterSchema = z
  .object({ meta: z.record(z.unknown()), query: z.record(z.unknown()).optional() })
  .passthrough();
const searchSchema = z.object({ query: querySchema.optional(), filter: z.array(filterSchema).default([]) });
const storedSchema = z.object({
  id: z.string(),
  version: z.string().default(''),
  references: z.array(z.object({ name: z.string(), type: z.string(), id: z.string() })).default([]),
  attributes: z.object({
    title: z.string(),
    description: z.string().default(''),
    panelsJSON: z.string().default('[]'),
    timeRestore: z.boolean().default(false),
    timeFrom: z.string().optional(),
    timeTo: z.string().optional(),
    kibanaSavedObjectMeta: z.object({ searchSourceJSON: z.string().default('{}') }).default({}),
    controlGroupInput: z.object({ panelsJSON: z.string().optional() }).optional(),
  }),
});

/** What the names of the references of a dashboard's controls begin with. */
const CONTROL_REFERENCE = 'controlGroup_';

const NO_QUERY: Query = { query: '', language: 'lucene' };

/** A dashboard with nothing on it. */
export const NEW_DASHBOARD: Dashboard = {
  title: '',
  description: '',
  panels: [],
  query: NO_QUERY,
  filters: [],
  time: null,
  controls: [],
};

/** Reads a saved object. Throws an Error when it is no dashboard that can be read. */
export function readDashboard(object: unknown): StoredDashboard {
  const { id, version, references, attributes } = storedSchema.parse(object);
  const { title, description, panelsJSON, timeRestore, timeFrom, timeTo, kibanaSavedObjectMeta } = attributes;
  const search = searchSchema.parse(JSON.parse(kibanaSavedObjectMeta.searchSourceJSON));
  // An empty KQL query means the same in any language; one with text says why it does not work here.
  const query = search.query && search.query.query !== '' ? search.query : NO_QUERY;
  return {
    id,
    version,
    references,
    dashboard: {
      title,
      description,
      panels: z
        .array(panelSchema)
        .parse(JSON.parse(panelsJSON))
        .map((panel) => readPanel(panel, references)),
      query,
      filters: search.filter,
      time: timeRestore && timeFrom && timeTo ? { from: timeFrom, to: timeTo } : null,
      controls: readControls(attributes.controlGroupInput?.panelsJSON),
    },
  };
}

function readPanel(saved: z.infer<typeof panelSchema>, references: readonly Reference[]): DashboardPanel {
  const { panelIndex, type, gridData, embeddableConfig, title, panelRefName } = saved;
  const found = references.find(({ name }) => name === `${panelIndex}:${panelRefName}`);
  const { x, y, w, h } = gridData;
  const reference = found ? { type: found.type, id: found.id } : null;
  const ownTitle = typeof embeddableConfig.title === 'string' ? embeddableConfig.title : '';
  return {
    id: panelIndex,
    type,
    grid: { x, y, w, h },
    title: title ?? ownTitle,
    reference,
    input: embeddableConfig,
    saved,
  };
}

/**
 * What is written when a dashboard is saved; attributes that are not named here stay as they are.
 * @param before the references it had: those of removed panels go, those of controls stay
 */
export function writeDashboard(
  dashboard: Dashboard,
  before: readonly Reference[],
): { attributes: Record<string, unknown>; references: Reference[] } {
  const { title, description, panels, query, filters, time } = dashboard;
  const ids = new Set(panels.map(({ id }) => id));
  return {
    attributes: {
      title,
      description,
      panelsJSON: JSON.stringify(panels.map(writePanel)),
      kibanaSavedObjectMeta: { searchSourceJSON: JSON.stringify({ query, filter: filters }) },
      timeRestore: time !== null,
      ...(time ? { timeFrom: time.from, timeTo: time.to } : {}),
    },
    references: before.filter(({ name }) => {
      const [owner = '', ...rest] = name.split(':');
      return rest.length === 0 || ids.has(owner) || owner.startsWith(CONTROL_REFERENCE);
    }),
  };
}

function writePanel({ id, type, grid, input, saved }: DashboardPanel): Record<string, unknown> {
  return { ...saved, type, gridData: { ...grid, i: id }, panelIndex: id, embeddableConfig: input };
}
