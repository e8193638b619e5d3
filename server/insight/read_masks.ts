import { MOST_MASKS } from '../../common/api/insight/patterns';
import type { LogScope } from '../../common/api/logs';
import type { Windows } from '../../common/insight/windows';
import { maskCountsQuery, readMaskPage, type MaskCount } from '../../common/query/insight/mask_counts_query';
import { partialReason, took } from '../../common/query/partial';
import { searchLogs, type SearchContext } from '../routes/search_logs';

/** All masks of both windows, or as many as are compared. */
export interface ReadMasks {
  readonly masks: readonly MaskCount[];
  /** True when there are more. */
  readonly more: boolean;
  readonly partial: string | null;
  readonly tookMs: number;
}

/** Pages through the masks; what the engine holds for it is one page. */
export async function readMasks(
  context: SearchContext,
  scope: LogScope,
  windows: Windows,
  byDataset: boolean,
): Promise<ReadMasks> {
  const masks: MaskCount[] = [];
  let after: Readonly<Record<string, unknown>> | null = null;
  let partial: string | null = null;
  let tookMs = 0;
  do {
    const answer: unknown = await searchLogs(context, maskCountsQuery(scope, windows, byDataset, after));
    const page = readMaskPage(answer);
    masks.push(...page.masks);
    after = page.after;
    partial ??= partialReason(answer);
    tookMs += took(answer);
  } while (after !== null && masks.length < MOST_MASKS);
  return { masks, more: after !== null, partial, tookMs };
}
