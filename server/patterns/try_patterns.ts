import type { TryAnswer, TryRequest } from '../../common/api/patterns';
import { becoming, takenBy } from '../../common/patterns/rules/try_rules';
import { partialReason } from '../../common/query/partial';
import {
  patternedLinesQuery,
  readPatternedLines,
  readServicePatterns,
  servicePatternsQuery,
} from '../../common/query/try_patterns_query';
import { AppLogsError } from '../app_logs_error';
import { compilePatterns } from '../services/compile_patterns';

/** Patterns that an answer names; the counts are over all of them. */
const NAMED = 20;

/**
 * What one of a service's rules would do to its lines: two searches, the second one for the newest lines alone.
 * @param search runs a search over our data streams as the current user
 * @throws AppLogsError 400 for a rule that cannot be used; what the search throws
 */
export async function tryPatterns(
  search: (body: Readonly<Record<string, unknown>>) => Promise<unknown>,
  request: TryRequest,
): Promise<TryAnswer> {
  const rules = compilePatterns(request.rules);
  if (request.at >= rules.length) {
    throw new AppLogsError(`There is no rule ${request.at} among ${rules.length}.`, {
      statusCode: 400,
      action: 'Count from 0.',
    });
  }
  const counted = await search(servicePatternsQuery(request));
  const { patterns, missed } = readServicePatterns(counted);
  const taken = takenBy(rules, request.at, patterns);
  const names = taken.map(({ pattern }) => pattern);
  const newest = names.length === 0 ? null : await search(patternedLinesQuery(request, names));
  const read = newest === null ? [] : readPatternedLines(newest);
  return {
    taken: taken.slice(0, NAMED),
    patterns: taken.length,
    lines: taken.reduce((sum, { lines }) => sum + lines, 0),
    becomes: becoming(rules, read).slice(0, NAMED),
    read: read.length,
    tried: patterns.length,
    missed,
    partial: partialReason(counted) ?? (newest === null ? null : partialReason(newest)),
  };
}
