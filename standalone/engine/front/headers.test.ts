import { headersForCaller, headersForEngine, plainType } from './headers';

describe('headers', () => {
  it.each([
    ['application/vnd.elasticsearch+json; compatible-with=8', 'application/json'],
    ['application/vnd.elasticsearch+json;compatible-with=8', 'application/json'],
    ['application/vnd.elasticsearch+x-ndjson; compatible-with=8', 'application/x-ndjson'],
    ['application/vnd.elasticsearch+json; compatible-with=8,text/plain', 'application/json,text/plain'],
    ['application/json', 'application/json'],
    ['text/plain', 'text/plain'],
    ['*/*', '*/*'],
  ])('%s is for the engine %s', (type, plain) => {
    expect(plainType(type)).toBe(plain);
  });

  it('of the caller lose what belongs to one hop', () => {
    expect(
      headersForEngine({
        host: 'x',
        connection: 'keep-alive',
        authorization: 'Basic x',
        'content-encoding': 'gzip',
        'x-opaque-id': '7',
      }),
    ).toEqual({ 'content-encoding': 'gzip', 'x-opaque-id': '7' });
  });

  it('of the engine get the product and the type that was asked for', () => {
    const engine = { 'content-type': 'application/json; charset=UTF-8', 'content-length': '2' };
    expect(headersForCaller(engine, 'application/vnd.elasticsearch+json; compatible-with=8')).toEqual({
      'content-type': 'application/vnd.elasticsearch+json;compatible-with=8',
      'content-length': '2',
      'x-elastic-product': 'Elasticsearch',
    });
    expect(headersForCaller({ 'content-type': 'text/plain' }, '*/*')['content-type']).toBe('text/plain');
  });
});
