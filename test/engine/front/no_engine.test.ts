import { startFront, type Front } from '../../../standalone/engine/front/start_front';
import { freePort } from '../../support/free_port';

let front: Front;

beforeAll(async () => {
  front = await startFront({ engineUrl: `http://127.0.0.1:${await freePort()}` });
});

afterAll(() => front.close());

describe('the front without an engine', () => {
  it.each([
    ['GET', '/', undefined],
    ['GET', '/x/_search', undefined],
    ['POST', '/x/_bulk', '{"create":{}}\n{"a":1}\n'.repeat(100_000)],
    ['PUT', '/_ingest/pipeline/x', '{"processors":[]}'],
  ])('answers %s %s with 503, which clients retry', async (method, path, body) => {
    const answer = await fetch(front.url + path, {
      method,
      ...(body ? { body, headers: { 'content-type': 'application/json' } } : {}),
    });
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ error: { type: 'no_engine_exception' } });
  });
});
