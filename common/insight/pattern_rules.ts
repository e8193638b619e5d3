import { applyRules } from '../patterns/rules/apply_rules';
import type { Rule } from '../patterns/rules/read_rule';

/** The pattern rules of services, by `data_stream.dataset`; services without any are left out. */
export type PatternRules = ReadonlyMap<string, readonly Rule[]>;

/**
 * What people said a mask is, for lines that came before they said it.
 * @param dataset of its lines; null when that is not known: then the rules of all services are tried
 * @returns the pattern by the first rule that takes it; null when none does
 */
export function ruledPattern(rules: PatternRules, dataset: string | null, mask: string): string | null {
  const tried = dataset === null ? [...rules.values()] : [rules.get(dataset) ?? []];
  for (const own of tried) {
    const ruled = applyRules(own, mask);
    if (ruled !== null) return ruled.pattern;
  }
  return null;
}
