import type { Filter } from '@kbn/es-query';

/** What a filter's badge says: its own name, else "field: value", else its query. */
export function filterLabel({ meta, query }: Filter): string {
  const not = meta.negate === true ? 'NOT ' : '';
  if (typeof meta.alias === 'string' && meta.alias !== '') return `${not}${meta.alias}`;
  if (typeof meta.key === 'string') return `${not}${meta.key}: ${valueOf(meta)}`;
  return `${not}${JSON.stringify(query ?? {})}`;
}

function valueOf(meta: Filter['meta']): string {
  if (meta.type === 'exists') return 'exists';
  if (typeof meta.value === 'string') return meta.value;
  const { params } = meta;
  if (Array.isArray(params)) return params.map(String).join(', ');
  if (typeof params !== 'object' || params === null) return String(params ?? '');
  const query: unknown = Reflect.get(params, 'query');
  return query === undefined ? JSON.stringify(params) : String(query);
}

/** A copy of the filter that is switched off, or on again. */
export function toggledFilter(filter: Filter): Filter {
  return { ...filter, meta: { ...filter.meta, disabled: filter.meta.disabled !== true } };
}
