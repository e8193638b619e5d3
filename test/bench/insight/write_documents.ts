import { dataStreamName } from '../../../common/service_name';
import { post, postBulk } from '../bulk';

const BATCH = 5_000;
const SENDERS = 2;

/**
 * Sends documents past the pipeline, as they come.
 * @param service whose data stream they go to
 * @returns how many there were
 */
export async function writeDocuments(
  elasticsearch: string,
  service: string,
  documents: Iterable<Readonly<Record<string, unknown>>>,
): Promise<number> {
  const stream = dataStreamName(service, '');
  const left = documents[Symbol.iterator]();
  let count = 0;
  const send = async () => {
    for (;;) {
      const batch: object[] = [];
      while (batch.length < BATCH) {
        const { done, value } = left.next();
        if (done === true) break;
        batch.push(value);
      }
      if (batch.length === 0) return;
      count += batch.length;
      await postBulk(elasticsearch, stream, batch, 'pipeline=_none&filter_path=errors');
    }
  };
  await Promise.all(Array.from({ length: SENDERS }, send));
  await post(elasticsearch, `${stream}/_refresh`, '');
  return count;
}
