import { dataStreamName } from '../../../common/service_name';

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
  const left = documents[Symbol.iterator]();
  let count = 0;
  const send = async () => {
    for (;;) {
      const lines: string[] = [];
      while (lines.length < 2 * BATCH) {
        const { done, value } = left.next();
        if (done === true) break;
        lines.push('{"create":{}}', JSON.stringify(value));
      }
      if (lines.length === 0) return;
      count += lines.length / 2;
      await post(
        elasticsearch,
        `${dataStreamName(service, '')}/_bulk?pipeline=_none&filter_path=errors`,
        `${lines.join('\n')}\n`,
      );
    }
  };
  await Promise.all(Array.from({ length: SENDERS }, send));
  await post(elasticsearch, `${dataStreamName(service, '')}/_refresh`, '');
  return count;
}

async function post(elasticsearch: string, path: string, body: string): Promise<void> {
  const answer = await fetch(`${elasticsearch}/${path}`, {
    method: 'POST',
    ...(body === '' ? {} : { headers: { 'content-type': 'application/x-ndjson' }, body }),
  });
  const text = await answer.text();
  if (!answer.ok || text.includes('"errors":true')) throw new Error(`${path}: ${text.slice(0, 500)}`);
}
