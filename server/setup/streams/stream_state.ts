import { INDEX_TEMPLATE } from '../../../common/names';
import type { FoundStream } from './list_streams';
import type { FoundIndex } from './read_indices';

/**
 * Whether a data stream is ours, and its newest index as the present template would make it. A stray is somebody else's
 * work under our name: another template takes the name now, or made the newest index.
 */
export type StreamState = 'current' | 'outdated' | 'stray';

/**
 * Pure. Indices that versions before 0.3.0 made have no stamp; that our pipeline reads what comes in tells them from
 * somebody else's.
 * @param newest the index that is written to, when it was found
 * @param stamp of the template as it is installed; null when it has none, or is not there
 */
export function streamState(
  { template }: Pick<FoundStream, 'template'>,
  newest: Pick<FoundIndex, 'stamp' | 'piped'> | undefined,
  stamp: string | null,
): StreamState {
  if (template !== INDEX_TEMPLATE) return 'stray';
  // An index that cannot be seen is no reason for a rollover.
  if (!newest) return 'current';
  if (newest.stamp === null && !newest.piped) return 'stray';
  return newest.stamp === stamp || stamp === null ? 'current' : 'outdated';
}
