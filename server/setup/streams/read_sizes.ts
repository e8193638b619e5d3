import { INDEX_PATTERN } from '../../../common/names';
import { at, numberOr } from '../../../common/narrow';
import { engineCall } from '../engine_call';
import type { SetupContext } from '../setup_context';
import { stepFailed } from '../step_failed';

/** What an index takes. */
export interface IndexSize {
  /** On disk, replicas included. */
  readonly bytes: number;
  readonly documents: number;
}

const FILTER = 'indices.*.primaries.docs.count,indices.*.total.store.size_in_bytes';

/**
 * Sizes of the open indices under our names, by index. Needs the index privilege `monitor`.
 * @throws AppLogsError when the engine does not say
 */
export async function readSizes({
  client,
  signal,
}: Pick<SetupContext, 'client' | 'signal'>): Promise<ReadonlyMap<string, IndexSize>> {
  const path = `/${INDEX_PATTERN}/_stats/docs,store?filter_path=${FILTER}`;
  const answer = await engineCall(client, 'GET', path, undefined, signal);
  if (answer.status === 404) return new Map();
  if (answer.status !== 200) throw stepFailed('sizes of the data streams', 'read', answer);
  const indices = at(answer.body, 'indices');
  const entries = typeof indices === 'object' && indices !== null ? Object.entries(indices) : [];
  return new Map(
    entries.map(([name, stats]: [string, unknown]) => [
      name,
      {
        bytes: numberOr(at(stats, 'total', 'store', 'size_in_bytes')) ?? 0,
        documents: numberOr(at(stats, 'primaries', 'docs', 'count')) ?? 0,
      },
    ]),
  );
}

/** Several indices together; one without a size counts as empty. */
export function sizeOf(sizes: ReadonlyMap<string, IndexSize>, indices: readonly string[]): IndexSize {
  return indices.reduce(
    (sum, name) => ({
      bytes: sum.bytes + (sizes.get(name)?.bytes ?? 0),
      documents: sum.documents + (sizes.get(name)?.documents ?? 0),
    }),
    { bytes: 0, documents: 0 },
  );
}
