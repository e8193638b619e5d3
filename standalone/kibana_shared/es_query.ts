import type { BoolQuery, Filter, Query, buildEsQuery as declared } from '@kbn/es-query';

interface QueryConfig {
  readonly queryStringOptions?: Readonly<Record<string, unknown>>;
  readonly dateFormatTZ?: string;
}

/**
 * Query texts and filters as one bool query, in the shape that Kibana's `@kbn/es-query` gives for Lucene. KQL is in
 * Kibana only: a text in it is refused with a sentence for the person who typed it.
 */
export const buildEsQuery: typeof declared = (_dataView, queries, filters, config = {}) => {
  const list = isQueryList(queries) ? queries : [queries];
  const enabled = filters.filter((filter) => filter.meta.disabled !== true);
  return {
    bool: {
      must: list.flatMap((query) => mustClause(query, config)),
      filter: enabled.filter((filter) => filter.meta.negate !== true).flatMap(filterClause),
      should: [],
      must_not: enabled.filter((filter) => filter.meta.negate === true).flatMap(filterClause),
    } satisfies BoolQuery,
  };
};

function isQueryList(queries: Query | readonly Query[]): queries is readonly Query[] {
  return Array.isArray(queries);
}

function mustClause({ query, language }: Query, config: QueryConfig): unknown[] {
  if (typeof query !== 'string') return [query];
  const text = query.trim();
  if (text === '') return language === 'lucene' ? [{ match_all: {} }] : [];
  if (language !== 'lucene') {
    throw new Error(
      'KQL is understood by Kibana only. Write the query in Lucene syntax, e.g. log.level:error AND timeout.',
    );
  }
  const zone = config.dateFormatTZ === undefined ? {} : { time_zone: config.dateFormatTZ };
  return [{ query_string: { query, ...zone, ...config.queryStringOptions } }];
}

/** Some filters that people saved hold their clause beside `meta` instead of in `query`. */
function filterClause(filter: Filter): unknown[] {
  if (filter.query) return [filter.query];
  const clause = Object.fromEntries(
    Object.entries(filter).filter(([key]) => key !== 'meta' && key !== '$state' && key !== 'query'),
  );
  return Object.keys(clause).length > 0 ? [clause] : [];
}
