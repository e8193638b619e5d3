import { z } from 'zod';
import type { Change } from '../../insight/judge_changes';
import { endpoint, INTERNAL_VERSION } from '../endpoint';
import { insightBodySchema } from './windows';

/** Masks that are compared at most; beyond, the answer says how many were not. */
export const MOST_MASKS = 50_000;
/** Pattern ids that one pattern gives to filter by; one with more is filtered by its template. */
export const MOST_IDS = 100;

/** Alike messages of two windows. */
export interface PatternGroup {
  /** What their masks have in common, `<*>` where they differ. */
  readonly template: string;
  /** `app_logs.pattern_id` of its masks, the most frequent first, at most MOST_IDS. */
  readonly ids: readonly string[];
  /** All of its masks, of which `ids` may be a part. */
  readonly maskCount: number;
  /** Its most frequent masks, at most five. */
  readonly masks: readonly string[];
  readonly before: number;
  readonly now: number;
  /** The highest `event.severity` of its lines. */
  readonly severity: number;
  /** First and last time in both windows, ISO. */
  readonly first: string;
  readonly last: string;
  /** As common/insight/judge_changes.ts decides. */
  readonly change: Change;
  /** Lines in twelve slices of each window; null where nobody asked, because other patterns matter more. */
  readonly trend: { readonly before: readonly number[]; readonly now: readonly number[] } | null;
}

export interface PatternsAnswer {
  /** Those that changed first, then the most frequent ones. */
  readonly patterns: readonly PatternGroup[];
  /** All patterns of both windows, of which `patterns` may be a part. */
  readonly patternCount: number;
  /** All masks that were compared. */
  readonly maskCount: number;
  /** True when there are more masks than could be compared; then the rest is in no count. */
  readonly moreMasks: boolean;
  /** Lines of each window that have a pattern. */
  readonly before: number;
  readonly now: number;
  /** Windows like the newer one that were looked back over, ahead of both; below 1, "new" means little. */
  readonly lookedBack: number;
  readonly partial: string | null;
  readonly tookMs: number;
}

/** Groups of alike messages, and what became of them since the window before. */
export const patternsEndpoint = endpoint<PatternsAnswer>()({
  method: 'post',
  path: '/internal/app_logs/patterns',
  access: 'internal',
  version: INTERNAL_VERSION,
  body: insightBodySchema.extend({ size: z.number().int().min(1).max(200).default(100) }).strict(),
});
