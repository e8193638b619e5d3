import type { Filter } from '@kbn/es-query';
import type { PatternGroup } from '../../common/api/insight/patterns';
import { FIELD } from '../../common/fields';

/** Characters of a template in the filter bar. */
const ALIAS_LENGTH = 80;

type Addressed = Pick<PatternGroup, 'template' | 'ids' | 'maskCount'>;

/**
 * A pattern's lines, or all others, as a filter of Kibana's. By the ids of its masks, so that it finds the same lines on any
 * page at any time; a pattern of more masks than an address can carry goes by its template instead.
 * @param dataView id of the data view that the filter belongs to
 */
export function patternFilter(pattern: Addressed, negate: boolean, dataView: string): Filter {
  return {
    meta: {
      index: dataView,
      key: FIELD.pattern,
      alias: aliasOf(pattern.template),
      type: 'custom',
      negate,
      disabled: false,
    },
    query: patternClause(pattern),
    $state: { store: 'appState' },
  };
}

function patternClause({ template, ids, maskCount }: Addressed): Record<string, unknown> {
  if (ids.length === maskCount) return { terms: { [FIELD.patternId]: ids } };
  return { wildcard: { [FIELD.pattern]: { value: wildcardOf(template) } } };
}

/** `<*>` becomes any text; what a wildcard query reads as its own stands for itself. */
export function wildcardOf(template: string): string {
  return template
    .split('<*>')
    .map((literal) => literal.replace(/[\\*?]/g, (character) => `\\${character}`))
    .join('*');
}

function aliasOf(template: string): string {
  return template.length <= ALIAS_LENGTH ? template : `${template.slice(0, ALIAS_LENGTH - 1)}…`;
}
