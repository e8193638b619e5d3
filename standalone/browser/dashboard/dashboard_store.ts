import { z } from 'zod';
import { http } from '../core/http';
import {
  readDashboard,
  writeDashboard,
  type Dashboard,
  type Reference,
  type StoredDashboard,
} from './saved_dashboard';

const PATH = '/internal/standalone/saved_objects/dashboard';

export interface DashboardSummary {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

const listSchema = z.object({
  saved_objects: z.array(
    z.object({
      id: z.string(),
      attributes: z.object({ title: z.string(), description: z.string().default('') }),
    }),
  ),
});

/** All dashboards, by title. */
export async function listDashboards(signal: AbortSignal): Promise<DashboardSummary[]> {
  const { saved_objects } = listSchema.parse(await http.get<unknown>(PATH, { signal }));
  return saved_objects.map(({ id, attributes }) => ({ id, ...attributes }));
}

/** Rejects when there is no such dashboard. */
export async function loadDashboard(id: string, signal: AbortSignal): Promise<StoredDashboard> {
  return readDashboard(await http.get<unknown>(`${PATH}/${encodeURIComponent(id)}`, { signal }));
}

const titleSchema = z.object({ attributes: z.object({ title: z.string() }) });

/** What a saved object that a panel shows is called. */
export async function loadTitle(
  { type, id }: { type: string; id: string },
  signal: AbortSignal,
): Promise<string> {
  const path = `/internal/standalone/saved_objects/${encodeURIComponent(type)}/${encodeURIComponent(id)}`;
  return titleSchema.parse(await http.get<unknown>(path, { signal })).attributes.title;
}

/** Saves a new dashboard. */
export async function createDashboard(dashboard: Dashboard): Promise<StoredDashboard> {
  const body = JSON.stringify(writeDashboard(dashboard, []));
  return readDashboard(await http.post<unknown>(PATH, { body }));
}

/** Saves changes. Rejects with 409 when somebody else saved the dashboard since `stored` was read. */
export async function updateDashboard(
  stored: StoredDashboard,
  dashboard: Dashboard,
): Promise<StoredDashboard> {
  const references: readonly Reference[] = stored.references;
  const body = JSON.stringify({ ...writeDashboard(dashboard, references), version: stored.version });
  return readDashboard(await http.put<unknown>(`${PATH}/${encodeURIComponent(stored.id)}`, { body }));
}
