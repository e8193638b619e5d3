import { z } from 'zod';
import { MAX_PATTERN_RULES, patternRuleSchema } from '../patterns/rules/pattern_rule';
import { endpoint, INTERNAL_VERSION } from './endpoint';

/** Masks that rules are tried on, the most frequent ones. */
export const TRIED_MASKS = 1_000;
/** Lines that are read to see what a `<keep>` splits, the newest ones. */
export const TRIED_LINES = 500;

/** A pattern, and how many lines have it. */
export interface PatternLines {
  readonly pattern: string;
  readonly lines: number;
}

/** What a rule would do to the lines that are there. */
export interface TryAnswer {
  /** The most frequent of the masks that the rule takes, how many those are, and how many lines they have together. */
  readonly taken: readonly PatternLines[];
  readonly patterns: number;
  readonly lines: number;
  /** What the newest of these lines would become, the most frequent first, and how many were read for that. */
  readonly becomes: readonly PatternLines[];
  readonly read: number;
  /** How many masks it was tried on, and how many lines have others. */
  readonly tried: number;
  readonly missed: number;
  /** Why this is not all; null when it is. */
  readonly partial: string | null;
}

/**
 * Tries a service's pattern rules on the lines of a time range, changes nothing.
 * 400 for a rule that cannot be used, with what to do.
 */
export const tryPatternsEndpoint = endpoint<TryAnswer>()({
  method: 'post',
  path: '/internal/app_logs/patterns/_try',
  access: 'internal',
  version: INTERNAL_VERSION,
  body: z
    .object({
      service: z.string().min(1).max(200),
      /** ISO instants, both inclusive. */
      from: z.string().datetime({ offset: true }),
      to: z.string().datetime({ offset: true }),
      /** All of the service, in their order. */
      rules: z.array(patternRuleSchema).min(1).max(MAX_PATTERN_RULES),
      /** The one that is asked about. */
      at: z.number().int().min(0),
    })
    .strict(),
});
export type TryRequest = z.infer<typeof tryPatternsEndpoint.body>;
