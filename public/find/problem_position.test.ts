import { excerptAt, problemPosition, withCaret } from './problem_position';

const ENGINE = 'The search engine could not use this request: ';

describe('the place where a query fails', () => {
  it('is where the caret of KQL stands', () => {
    const said = 'Expected AND, OR, end of input but "b" found.\nlevel:a b:\n--------^';
    expect(problemPosition(said, 'level:a b:')).toEqual({
      message: 'Expected AND, OR, end of input but "b" found.',
      text: 'level:a b:',
      at: 8,
    });
  });

  it.each([
    ['a(', `Cannot parse 'a(': Encountered "<EOF>" at line 1, column 2.`, 2],
    ['x AND OR y', `Cannot parse 'x AND OR y': Encountered " <OR> "OR "" at line 1, column 6.`, 6],
    [')', `Cannot parse ')': Encountered " ")" ") "" at line 1, column 0.`, 0],
    // An unclosed quotation is shown at its beginning, in the words of Lucene 9.12 and 9.9.
    [
      'a "b',
      `Cannot parse 'a "b': Lexical error at line 1, column 5.  Encountered: <EOF> after prefix "\\"b" (in lexical state 2)`,
      2,
    ],
    ['a "b', `Cannot parse 'a "b': Lexical error at line 1, column 5.  Encountered: <EOF> after : "\\"b"`, 2],
    [
      '/ab',
      `Cannot parse '/ab': Lexical error at line 1, column 4.  Encountered: <EOF> after prefix "/ab"`,
      0,
    ],
    ["it's (", `Cannot parse 'it's (': Encountered "<EOF>" at line 1, column 6.`, 6],
  ])('of %j is read from Lucene’s words', (query, said, at) => {
    expect(problemPosition(ENGINE + said, query)).toMatchObject({ text: query, at });
  });

  it('is unknown when the words are about another text', () => {
    const said = `${ENGINE}Cannot parse 'b(': Encountered "<EOF>" at line 1, column 2.`;
    expect(problemPosition(said, 'a')).toEqual({ message: said, text: null, at: null });
    expect(problemPosition('KQL is understood by Kibana only.', 'a').at).toBeNull();
    expect(problemPosition('one line\n^', 'a').at).toBeNull();
  });

  it('survives being written', () => {
    expect(problemPosition(withCaret('Look-ahead', 'a(?=b)', 1), '')).toEqual({
      message: 'Look-ahead',
      text: 'a(?=b)',
      at: 1,
    });
  });
});

describe('an excerpt', () => {
  it('holds the failing character, a pair whole', () => {
    expect(excerptAt('a🔥b', 1)).toEqual({ before: 'a', at: '🔥', after: 'b' });
    expect(excerptAt('ab', 2)).toEqual({ before: 'ab', at: '', after: '' });
  });

  it('is short in a long text', () => {
    const { before, at, after } = excerptAt(`${'a'.repeat(500)}(${'b'.repeat(400)}`, 500);
    expect([before.length, at, after.length]).toEqual([61, '(', 41]);
  });
});
