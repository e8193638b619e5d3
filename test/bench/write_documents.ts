import { post, postBulk } from './bulk';

const BATCH = 5_000;
const SENDERS = 2;
const PROGRESS_MS = 15_000;

/** Documents that were sent, and how long that took until all were searchable. */
export interface Written {
  readonly count: number;
  readonly seconds: number;
}

/**
 * Sends ready-made documents past the pipeline, as fast as the engine takes them: big bulks, more than one under way, no
 * refresh before the last. Says now and then how far it is.
 * @param stream the data stream that they go to; made when it is not there
 * @param documents as many bulks are made of them as are sent; they need not be held
 * @param expected how many there will be, about
 */
export async function writeDocuments(
  elasticsearch: string,
  stream: string,
  documents: Iterable<object>,
  expected: number,
): Promise<Written> {
  await makeStream(elasticsearch, stream);
  await refreshEvery(elasticsearch, stream, '-1');
  const began = Date.now();
  const left = documents[Symbol.iterator]();
  let count = 0;
  let told = began;
  const send = async () => {
    for (;;) {
      const batch = taken(left, BATCH);
      if (batch.length === 0) return;
      await postBulk(elasticsearch, stream, batch, 'pipeline=_none&filter_path=errors');
      count += batch.length;
      if (Date.now() - told < PROGRESS_MS) continue;
      told = Date.now();
      console.log(
        `  … ${writtenText({ count, seconds: (told - began) / 1000 })}, of about ${text(expected)}`,
      );
    }
  };
  await Promise.all(Array.from({ length: SENDERS }, send));
  await refreshEvery(elasticsearch, stream, null);
  await post(elasticsearch, `${stream}/_refresh`, '');
  return { count, seconds: (Date.now() - began) / 1000 };
}

/** "300,000 documents in 12 s (25,000 a second)" */
export function writtenText({ count, seconds }: Written): string {
  return `${text(count)} documents in ${seconds.toFixed(0)} s (${text(Math.round(count / Math.max(0.001, seconds)))} a second)`;
}

function text(number: number): string {
  return number.toLocaleString('en');
}

function taken(documents: Iterator<object>, most: number): readonly object[] {
  const batch: object[] = [];
  while (batch.length < most) {
    const { done, value } = documents.next();
    if (done === true) break;
    batch.push(value);
  }
  return batch;
}

async function makeStream(elasticsearch: string, stream: string): Promise<void> {
  const there = await fetch(`${elasticsearch}/_data_stream/${stream}`);
  if (there.status !== 404) return;
  const made = await fetch(`${elasticsearch}/_data_stream/${stream}`, { method: 'PUT' });
  if (!made.ok) throw new Error(`${stream}: ${made.status} ${await made.text()}`);
}

/** @param interval -1 for never, null for what the engine has by itself */
async function refreshEvery(elasticsearch: string, stream: string, interval: '-1' | null): Promise<void> {
  const answer = await fetch(`${elasticsearch}/${stream}/_settings`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ index: { refresh_interval: interval } }),
  });
  if (!answer.ok) throw new Error(`${stream}: ${answer.status} ${await answer.text()}`);
}
