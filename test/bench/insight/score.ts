import type { Change } from '../../../common/insight/judge_changes';
import { isChange } from '../../../common/insight/by_telling';
import type { Injected } from './made_log';

/** A pattern or a group that was reported, and the templates whose lines it holds. */
export interface Reported {
  readonly change: Change;
  readonly templates: readonly number[];
}

export interface Score {
  /** Injected changes that were reported as what they are, of how many. */
  readonly found: number;
  readonly injected: number;
  /** Reports of changes, and those of them that were none, or of another kind. */
  readonly reports: number;
  readonly wrong: number;
}

/**
 * Compares what was reported with what was changed. A report counts for a template only when it is about that one alone.
 * @param beside templates that changed because of something else that was injected: less of them is true, and not asked for
 */
export function scoreOf(
  reported: readonly Reported[],
  changes: ReadonlyMap<number, Injected>,
  beside: ReadonlySet<number>,
): Score {
  const claims = reported.filter(
    ({ change, templates }) =>
      isChange(change) &&
      !((change === 'less' || change === 'gone') && templates.every((template) => beside.has(template))),
  );
  const right = claims.filter(
    ({ change, templates: [only, ...others] }) =>
      only !== undefined && others.length === 0 && changes.get(only) === change,
  );
  return {
    found: new Set(right.map(({ templates }) => templates[0])).size,
    injected: changes.size,
    reports: claims.length,
    wrong: claims.length - right.length,
  };
}

export function scoreText({ found, injected, reports, wrong }: Score): string {
  const recall = injected === 0 ? 1 : found / injected;
  const precision = reports === 0 ? 1 : (reports - wrong) / reports;
  return `recall ${recall.toFixed(3)} (${found} of ${injected}), precision ${precision.toFixed(3)} (${wrong} false of ${reports})`;
}
