import type { Stray } from '../../../common/api/setup';
import type { SetupContext } from '../setup_context';
import { listCopies } from './kept_copies';
import { readSizes, sizeOf } from './read_sizes';
import { countDocuments } from './copy_documents';
import { surveyStreams } from './survey_streams';

/**
 * What is under our names without being ours, sorted by name: data streams that another template made or would make, plain
 * indices that somebody's first line made before setup, and adoptions of such indices that stopped half way.
 * @throws AppLogsError that names the missing privilege
 */
export async function readStrays(context: SetupContext): Promise<readonly Stray[]> {
  const [{ streams, plainIndices }, sizes, copies] = await Promise.all([
    surveyStreams(context),
    readSizes(context),
    listCopies(context),
  ]);
  const strays: Stray[] = [
    ...streams
      .filter(({ state }) => state === 'stray')
      .map(({ name, indices }) => {
        const { documents } = sizeOf(sizes, indices);
        return { name, kind: 'data stream', documents, remedy: 'rollover' } as const;
      }),
    ...plainIndices.map(({ name }) => {
      const { documents } = sizeOf(sizes, [name]);
      return { name, kind: 'index', documents, remedy: 'reindex' } as const;
    }),
  ];
  const listed = new Set(strays.map(({ name }) => name));
  for (const { index, adopts } of copies) {
    if (listed.has(adopts)) continue;
    listed.add(adopts);
    const documents = await countDocuments(context, index);
    strays.push({ name: adopts, kind: 'index', documents, remedy: 'reindex' });
  }
  return strays.sort((a, b) => (a.name < b.name ? -1 : 1));
}
