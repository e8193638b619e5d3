import type { DataStreamStatus } from '../../../common/api/setup';
import type { SetupContext } from '../setup_context';
import { readSizes, sizeOf } from './read_sizes';
import { surveyStreams } from './survey_streams';

/**
 * Our data streams, sorted by name, with what they take. `current` goes by the stamp that our component template, as it is
 * installed, puts into an index's mappings: the user's own `@custom` changes do not count. Data streams under our names
 * that somebody else's template made are strays and not among them.
 * @throws AppLogsError that names the missing privilege (`view_index_metadata` or `monitor` on `logs-app_logs.*`)
 */
export async function readDataStreams(context: SetupContext): Promise<readonly DataStreamStatus[]> {
  const [{ streams }, sizes] = await Promise.all([surveyStreams(context), readSizes(context)]);
  return streams
    .filter(({ state }) => state !== 'stray')
    .map(({ name, parts, indices, state }) => {
      const { bytes, documents } = sizeOf(sizes, indices);
      return { name, ...parts, sizeBytes: bytes, documents, current: state === 'current' };
    });
}
