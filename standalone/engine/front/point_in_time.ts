import { at, listOf } from '../../../common/narrow';
import type { Answer, Exchange } from './exchange';
import { jsonBody } from './exchange';
import { parseJson } from './json';

/** Of the query, what the engine's own way to open one takes. */
const KEEP_ALIVE = 'keep_alive';

/** `POST /{index}/_pit`: OpenSearch has the same under another name, and calls the id `pit_id`. */
export async function openPointInTime({ engine, path, query, signal }: Exchange): Promise<Answer> {
  const keepAlive = new URLSearchParams(query).get(KEEP_ALIVE) ?? '1m';
  const target = path.replace(/\/_pit$/, '/_search/point_in_time');
  const answer = await engine.send({
    method: 'POST',
    path: `${target}?${new URLSearchParams({ [KEEP_ALIVE]: keepAlive }).toString()}`,
    signal,
  });
  if (answer.status >= 300) return answer;
  return { status: 200, body: { id: at(parseJson(answer.body.toString()), 'pit_id') } };
}

/** `DELETE /_pit` */
export async function closePointInTime(exchange: Exchange): Promise<Answer> {
  const id = jsonBody(exchange)?.['id'];
  const answer = await exchange.engine.send({
    method: 'DELETE',
    path: '/_search/point_in_time',
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify({ pit_id: [id].flat() })),
    signal: exchange.signal,
  });
  if (answer.status >= 300) return answer;
  const closed = listOf(at(parseJson(answer.body.toString()), 'pits')).filter(
    (one) => at(one, 'successful') === true,
  ).length;
  return { status: closed > 0 ? 200 : 404, body: { succeeded: closed > 0, num_freed: closed } };
}
