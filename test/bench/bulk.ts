/**
 * Writes new documents to a data stream.
 * @param query of the request, e.g. "refresh=true&pipeline=_none"
 * @throws Error with the beginning of the engine's answer when one of them was not taken
 */
export async function postBulk(
  elasticsearch: string,
  stream: string,
  documents: readonly object[],
  query: string,
): Promise<void> {
  const lines = documents.flatMap((document) => ['{"create":{}}', JSON.stringify(document)]);
  await post(elasticsearch, `${stream}/_bulk?${query}`, `${lines.join('\n')}\n`);
}

/** A request to the engine with newline-delimited JSON, or without a body. */
export async function post(elasticsearch: string, path: string, body: string): Promise<void> {
  const answer = await fetch(`${elasticsearch}/${path}`, {
    method: 'POST',
    ...(body === '' ? {} : { headers: { 'content-type': 'application/x-ndjson' }, body }),
  });
  const text = await answer.text();
  if (!answer.ok || text.includes('"errors":true')) throw new Error(`${path}: ${text.slice(0, 500)}`);
}
