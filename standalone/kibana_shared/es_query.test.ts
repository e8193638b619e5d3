import { buildEsQuery } from './es_query';

const lucene = (query: string) => ({ query, language: 'lucene' });
const options = { queryStringOptions: { analyze_wildcard: true }, dateFormatTZ: 'UTC' };

describe('buildEsQuery', () => {
  it('makes a query string of a Lucene text', () => {
    expect(buildEsQuery(undefined, lucene('a:b'), [], options)).toEqual({
      bool: {
        must: [{ query_string: { query: 'a:b', analyze_wildcard: true, time_zone: 'UTC' } }],
        filter: [],
        should: [],
        must_not: [],
      },
    });
  });

  it('finds everything for an empty text, whatever its language', () => {
    expect(buildEsQuery(undefined, lucene(' '), []).bool.must).toEqual([{ match_all: {} }]);
    expect(buildEsQuery(undefined, { query: '', language: 'kuery' }, []).bool.must).toEqual([]);
    expect(buildEsQuery(undefined, [], []).bool.must).toEqual([]);
  });

  it('says that KQL is not understood here', () => {
    expect(() => buildEsQuery(undefined, { query: 'a:b', language: 'kuery' }, [])).toThrow('Lucene');
  });

  it('takes filters, turned round and switched off ones too', () => {
    const filters = [
      { meta: {}, query: { term: { a: 1 } } },
      { meta: { negate: true }, query: { term: { b: 1 } } },
      { meta: { disabled: true }, query: { term: { c: 1 } } },
      { meta: {}, $state: { store: 'appState' }, range: { d: { gte: 1 } } },
      { meta: {} },
    ];
    expect(buildEsQuery(undefined, [], filters).bool).toMatchObject({
      filter: [{ term: { a: 1 } }, { range: { d: { gte: 1 } } }],
      must_not: [{ term: { b: 1 } }],
    });
  });
});
