import { buildEsQuery } from '@kbn/es-query';
import type { BoolQuery, Filter, Query, TimeRange } from '@kbn/es-query';
import type { DataView } from '@kbn/data-views-plugin/public';
import { i18n } from '@kbn/i18n';
import type { Find } from '../../common/api/find';
import type { LogScope } from '../../common/api/logs';
import { findProblem } from '../../common/query/find/find_clause';
import { withCaret } from '../find/problem_position';
import { findProblemText } from '../find/problem_text';
import { resolveTimeRange } from './time_range';

/** Kibana's settings that decide what a query text means. */
export interface QuerySettings {
  readonly allowLeadingWildcards: boolean;
  readonly queryStringOptions: Readonly<Record<string, unknown>>;
  readonly ignoreFilterIfFieldNotInIndex: boolean;
  /** IANA zone of dates without one in a query. */
  readonly dateFormatTZ: string;
}

/** What narrows the logs, as page and dashboards hold it. */
export interface ScopeInput {
  readonly time: TimeRange;
  readonly query: Query | undefined;
  readonly filters: readonly Filter[];
  readonly levels: readonly string[];
  readonly services: readonly string[];
  readonly find?: Find;
}

/** A scope for the server, or the sentence that says why there is none. */
export type ScopeResult =
  { readonly scope: LogScope; readonly problem: null } | { readonly scope: null; readonly problem: string };

/**
 * Turns what a person set into what the server takes.
 * @param dataView the data view that Kibana's query builder reads field types from; undefined before setup
 * @param now the instant that "now" in the time range stands for
 */
export function buildScope(
  input: ScopeInput,
  dataView: DataView | undefined,
  settings: QuerySettings,
  now: Date,
): ScopeResult {
  const range = resolveTimeRange(input.time, now);
  if (range === null) return { scope: null, problem: badRange() };
  const unusable = input.find === undefined ? null : unusableFind(input.find);
  if (unusable !== null) return { scope: null, problem: unusable };
  try {
    const { bool } = buildEsQuery(dataView, input.query ?? [], input.filters, settings);
    const filter = isEmpty(bool) ? [] : [{ bool }];
    return {
      scope: {
        ...range,
        filter,
        levels: [...input.levels],
        services: [...input.services],
        ...(input.find === undefined || input.find.text.trim() === '' ? {} : { find: input.find }),
      },
      problem: null,
    };
  } catch (error) {
    return { scope: null, problem: error instanceof Error ? error.message : String(error) };
  }
}

/** A link may hold what cannot be looked for. */
function unusableFind(find: Find): string | null {
  const problem = findProblem(find);
  return problem === null ? null : withCaret(findProblemText(problem), find.text, problem.at);
}

/** Whether query and filters narrow nothing: then what to ask does not depend on the data view. */
export function isPlain({ query, filters }: Pick<ScopeInput, 'query' | 'filters'>): boolean {
  const empty = query === undefined || (typeof query.query === 'string' && query.query.trim() === '');
  return empty && filters.length === 0;
}

function isEmpty(bool: BoolQuery): boolean {
  return [bool.must, bool.filter, bool.should, bool.must_not].every((clauses) => clauses.length === 0);
}

const badRange = () =>
  i18n.translate('appLogs.scope.badRange', {
    defaultMessage: 'The time range cannot be read, or ends before it begins.',
  });
