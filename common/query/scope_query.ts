import type { Find } from '../api/find';
import type { LogScope } from '../api/logs';
import { FIELD } from '../fields';
import { NO_LEVEL } from '../levels';
import { findClause } from './find/find_clause';

type Clause = Readonly<Record<string, unknown>>;

/** The engine's query for what page and panels narrow by: time, levels, services, search box, query bar and filters. */
export function scopeQuery(scope: LogScope): Clause {
  return {
    bool: {
      filter: [
        { range: { [FIELD.time]: { gte: scope.from, lte: scope.to, format: 'strict_date_optional_time' } } },
        ...(scope.levels.length > 0 ? [levelsClause(scope.levels)] : []),
        ...(scope.services.length > 0 ? [{ terms: { [FIELD.service]: scope.services } }] : []),
        ...findClauses(scope.find),
        ...scope.filter,
      ],
    },
  };
}

/** Documents of these levels; "none" stands for documents without a level. */
function levelsClause(levels: readonly string[]): Clause {
  const named = levels.filter((level) => level !== NO_LEVEL);
  const clauses: Clause[] = [];
  if (named.length > 0) clauses.push({ terms: { [FIELD.level]: named } });
  if (levels.includes(NO_LEVEL)) clauses.push({ bool: { must_not: [{ exists: { field: FIELD.level } }] } });
  return clauses.length === 1 && clauses[0]
    ? clauses[0]
    : { bool: { should: clauses, minimum_should_match: 1 } };
}

/** A scope is checked when it comes in (`usableFindSchema`), so that what cannot be looked for does not get here. */
function findClauses(find: Find | undefined): readonly Clause[] {
  if (find === undefined || find.text.trim() === '') return [];
  const { clause, problem } = findClause(find);
  if (problem) throw new Error(`${problem.construct} cannot be looked for`);
  return [clause];
}
