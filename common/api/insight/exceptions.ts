import type { Change } from '../../insight/judge_changes';
import { endpoint, INTERNAL_VERSION } from '../endpoint';
import { insightBodySchema } from './windows';

/** Exceptions of one type that came out of the same function of the application. */
export interface ExceptionGroup {
  /** `error.type` */
  readonly type: string;
  /** `error.culprit`: `shop/pay.py in charge`; null for lines that have none. */
  readonly culprit: string | null;
  readonly before: number;
  readonly now: number;
  /** First and last time in both windows, ISO; null when the engine did not say. */
  readonly first: string | null;
  readonly last: string | null;
  /** Of the newer window, at most ten. */
  readonly services: readonly string[];
  readonly change: Change;
  readonly trend: { readonly before: readonly number[]; readonly now: readonly number[] } | null;
}

export interface ExceptionsAnswer {
  /** Those that changed first, then the most frequent ones. */
  readonly groups: readonly ExceptionGroup[];
  /** True when there are more than the 1,000 groups that were counted. */
  readonly more: boolean;
  readonly lookedBack: number;
  readonly partial: string | null;
  readonly tookMs: number;
}

/** Exceptions by type and last own frame, and what became of them since the window before. */
export const exceptionsEndpoint = endpoint<ExceptionsAnswer>()({
  method: 'post',
  path: '/internal/app_logs/exceptions',
  access: 'internal',
  version: INTERNAL_VERSION,
  body: insightBodySchema,
});
