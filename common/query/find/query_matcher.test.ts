import { queryMatcher } from './query_matcher';
import { queryTerms } from './query_terms';
import { growth, LINEAR } from '../../testing/growth';

const terms = (query: string) =>
  queryTerms(query).map(({ text, field }) => (field === null ? text : `${field}=${text}`));

describe('the terms of a query', () => {
  it.each([
    ['connection refused', ['connection', 'refused']],
    ['"connection refused" and db', ['connection refused', 'db']],
    ['message: timeout OR level:error', ['message=timeout', 'level=error']],
    ['message: (a or "b c") d', ['message=a', 'message=b c', 'd']],
    ['not a b', ['b']],
    ['NOT (a AND b) c', ['c']],
    ['a AND NOT message:b', ['a']],
    ['-a +b !c', ['b']],
    ['severity >= 40 and a', ['a']],
    ['severity < 40', []],
    ['@timestamp:[now-1d TO now] x', ['x']],
    ['message:/ab+/ x', ['x']],
    ['error~1 fatal^2', ['error', 'fatal']],
    ['a\\:b "c\\"d"', ['a:b', 'c"d']],
    ['((a) (b', ['a', 'b']],
    ['a) b', ['a']],
    ['message: not a b', ['b']],
    ['', []],
    ['"', ['']],
    ['message:', []],
  ])('%j', (query, expected) => {
    expect(terms(query)).toEqual(expected);
  });

  it.each(['(', '"', 'a:', 'not ', '/', '[', '\\', 'a '])('are read of many %s in linear time', (sign) => {
    const many = (length: number) => sign.repeat(Math.floor(length / sign.length));
    expect(growth(many, 20_000, queryTerms)).toBeLessThan(LINEAR);
  });
});

describe('queryMatcher', () => {
  const marked = (query: string, text: string, language = 'kuery') =>
    queryMatcher(language, query)(text).map(({ start, end }) => text.slice(start, end));

  it.each([
    ['timeout', 'Timeout: a timeout', ['Timeout', 'timeout']],
    ['message: "connection refused"', 'connection  refused, connection', ['connection  refused']],
    ['time*', 'Timeout in time, sometime', ['Timeout', 'time']],
    ['*out', 'a timeout', ['timeout']],
    ['log.level: error', 'error', []],
    ['error.message: no', 'no such', ['no']],
    ['not a and b', 'a b', ['b']],
    ['*', 'anything', []],
    ['오류', '결제 오류', ['오류']],
  ])('%j in %j', (query, text, expected) => {
    expect(marked(query, text)).toEqual(expected);
    expect(marked(query, text, 'lucene')).toEqual(expected);
  });

  it('marks nothing in a language that it does not know', () => {
    expect(marked('a', 'a', 'esql')).toEqual([]);
  });
});
