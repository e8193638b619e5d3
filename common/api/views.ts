import { z } from 'zod';
import { endpoint, PUBLIC_VERSION } from './endpoint';

export const MAX_VIEW_TITLE = 200;
export const MAX_VIEW_DESCRIPTION = 2_000;
/** As long as a URL's state may be: nobody makes a longer one by hand. */
export const MAX_VIEW_STATE = 100_000;

/** What a person keeps as a named view. */
const viewSchema = z
  .object({
    /** Two views of one space may have the same: the page warns, nobody's view is refused for it. */
    title: z.string().trim().min(1).max(MAX_VIEW_TITLE),
    description: z.string().max(MAX_VIEW_DESCRIPTION).default(''),
    /** JSON of the page's state, but for the line that is selected and for following; the page narrows it again. */
    state: z.string().max(MAX_VIEW_STATE).refine(isObjectText, 'not the JSON text of an object'),
    /** Whether opening it goes to its time range and refresh interval. */
    timeRestore: z.boolean().default(false),
  })
  .strict();

const fieldName = z.string().min(1).max(300);

/** The view as Discover can hold it: what our levels, services and find are in its filters, the page has worked out. */
export const discoverSearchSchema = z
  .object({
    columns: z.array(fieldName).max(60),
    sort: z.array(z.tuple([fieldName, z.enum(['asc', 'desc'])])).max(5),
    query: z.object({ language: z.string().min(1).max(20), query: z.string().max(20_000) }).strict(),
    filters: z.array(z.object({ meta: z.record(z.unknown()) }).passthrough()).max(200),
    /** Rows of text in a line of Discover's table: 0 is one, -1 as many as needed. */
    rowHeight: z.number().int().min(-1).max(20),
    /** The field that splits Discover's chart. */
    breakdownField: fieldName,
    /** Null where the view does not go to its time range. */
    time: z
      .object({
        timeRange: z.object({ from: z.string().max(100), to: z.string().max(100) }).strict(),
        refreshInterval: z.object({ pause: z.boolean(), value: z.number().int().min(0) }).strict(),
      })
      .strict()
      .nullable(),
  })
  .strict();
export type DiscoverSearch = z.infer<typeof discoverSearchSchema>;

/** A view as it is kept. */
export interface SavedView extends z.output<typeof viewSchema> {
  readonly id: string;
  /** For saving without loss. */
  readonly version: string;
  /** Id of its saved search in Discover; null when it has none. */
  readonly searchId: string | null;
}

/** What became of a view that was saved. */
export interface SavedViewAnswer {
  readonly view: SavedView;
  /** Why the saved search was not written; the view was. Null when it was, or none was asked for. */
  readonly searchProblem: { readonly message: string; readonly action: string | null } | null;
}

const PATH = '/api/app_logs/views';
/** Null leaves Discover's saved search as it is, if there is one. */
const withSearch = viewSchema.extend({ search: discoverSearchSchema.nullable().default(null) }).strict();
export const viewParams = z.object({ id: z.string().min(1).max(200) }).strict();

/** All views of this space, by title. */
export const viewsEndpoint = endpoint<{ readonly views: readonly SavedView[] }>()({
  method: 'get',
  path: PATH,
  access: 'public',
  version: PUBLIC_VERSION,
  body: z.undefined(),
});

/** Keeps a new view. */
export const createViewEndpoint = endpoint<SavedViewAnswer>()({
  method: 'post',
  path: PATH,
  access: 'public',
  version: PUBLIC_VERSION,
  body: withSearch,
});

/** Saves over a view. 409 when somebody else saved since `version`, 404 when it was deleted; then nothing was saved. */
export const updateViewEndpoint = endpoint<SavedViewAnswer>()({
  method: 'put',
  path: `${PATH}/{id}`,
  access: 'public',
  version: PUBLIC_VERSION,
  body: withSearch.extend({ version: z.string().min(1).max(200) }).strict(),
  params: viewParams,
});

/** Deletes a view, and its saved search when that is asked for. One that is gone already is no failure. */
export const deleteViewEndpoint = endpoint<Record<string, never>>()({
  method: 'delete',
  path: `${PATH}/{id}`,
  access: 'public',
  version: PUBLIC_VERSION,
  body: z.object({ search: z.boolean().default(false) }).strict(),
  params: viewParams,
});

function isObjectText(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
