import { at, field, listOf } from '../../../common/narrow';
import type { TestHost } from './host';

/** Fields of all documents of a data stream, in the order of their file. */
export async function storedFields(
  host: TestHost,
  stream: string,
  names: readonly string[],
): Promise<readonly unknown[][]> {
  await fetch(`${host.elasticsearchUrl}/${stream}/_refresh`, { method: 'POST' });
  const response = await fetch(`${host.elasticsearchUrl}/${stream}/_search?size=1000&sort=log.offset:asc`);
  const answer: unknown = await response.json();
  return listOf(at(answer, 'hits', 'hits')).map((hit) =>
    names.map((name) => field(at(hit, '_source'), name)),
  );
}
