import type { LogScope } from '../../common/api/logs';
import type { Windows } from '../../common/insight/windows';
import {
  earlierMasksQuery,
  firstLineQuery,
  readEarlierMasks,
  readFirstLine,
} from '../../common/query/insight/earlier_masks_query';
import { partialReason, took } from '../../common/query/partial';
import { searchLogs, type SearchContext } from '../routes/search_logs';

export interface LookedBack {
  /** Lines of masks ahead of both windows. */
  readonly masks: ReadonlyMap<string, number>;
  /** The first line in the time looked back over, epoch ms; null when there is none. */
  readonly firstLine: number | null;
  readonly partial: string | null;
  readonly tookMs: number;
}

/**
 * Looks for masks of earlier that begin as these do.
 * @param words first words, at most MOST_WORDS
 */
export async function lookBackOver(
  context: SearchContext,
  scope: LogScope,
  windows: Windows,
  words: readonly string[],
): Promise<LookedBack> {
  const [masks, first] = await Promise.all([
    words.length === 0 ? null : searchLogs(context, earlierMasksQuery(scope, windows, words)),
    searchLogs(context, firstLineQuery(scope, windows)),
  ]);
  return {
    masks: readEarlierMasks(masks),
    firstLine: readFirstLine(first),
    partial: partialReason(masks),
    tookMs: took(masks) + took(first),
  };
}
