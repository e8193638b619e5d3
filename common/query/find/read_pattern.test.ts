import { findClause, findProblem } from './find_clause';
import { readPattern } from './read_pattern';
import { wordsOf } from './words';
import { growth, LINEAR } from '../../testing/growth';

describe('readPattern', () => {
  it.each([
    ['a(?=b)', 'lookAround', 1, '(?='],
    ['(?!b)', 'lookAround', 0, '(?!'],
    ['x(?<=b)', 'lookAround', 1, '(?<='],
    ['x(?<!b)', 'lookAround', 1, '(?<!'],
    ['(a)\\1', 'backReference', 3, '\\1'],
    ['(?<n>a)\\k<n>', 'backReference', 7, '\\k'],
    ['(?P<n>a)(?P=n)', 'backReference', 8, '(?P='],
    ['a++', 'possessive', 1, '++'],
    ['a{2}+', 'possessive', 1, '{2}+'],
    ['(?>a)', 'atomic', 0, '(?>'],
    ['(?(1)a)', 'conditional', 0, '(?('],
    ['(?R)', 'recursion', 0, '(?R'],
    ['(a)(?1)', 'recursion', 3, '(?1'],
    ['(?-1)', 'recursion', 0, '(?-'],
    ['(?x)a', 'inlineFlag', 0, '(?x'],
    ['(?-i:a)', 'inlineFlag', 0, '(?-i'],
    ['\\p{Lu}', 'unicodeClass', 0, '\\p{Lu}'],
    ['[a\\pL]', 'unicodeClass', 2, '\\pL'],
    ['[[.a.]]', 'collation', 1, '[.a.]'],
    ['[[=a=]]', 'collation', 1, '[=a=]'],
    ['\\y', 'unknownEscape', 0, '\\y'],
    ['[\\y]', 'unknownEscape', 1, '\\y'],
    ['(?|a)', 'unknownGroup', 0, '(?|'],
    ['(?<1a>)', 'unknownGroup', 0, '(?<'],
    ['(*FAIL)', 'unknownGroup', 0, '(*'],
    ['(?', 'unknownGroup', 0, '(?'],
    ['[[:alpa:]]', 'unknownClass', 1, '[:alpa:]'],
    ['*a', 'nothingToRepeat', 0, '*'],
    ['a|+', 'nothingToRepeat', 2, '+'],
    ['({2}a)', 'nothingToRepeat', 1, '{2}'],
    ['[z-a]', 'badRange', 1, 'z-a'],
    ['a{3,2}', 'badCount', 1, '{3,2}'],
    ['a{9999}', 'badCount', 1, '{9999}'],
    ['\\x{110000}', 'badCode', 0, '\\x{110000}'],
    ['\\u12', 'badCode', 0, '\\u12'],
    ['가(b', 'unclosedGroup', 1, '('],
    ['a(?#b', 'unclosedGroup', 1, '('],
    ['a[b', 'unclosedClass', 1, '['],
    ['[]', 'unclosedClass', 0, '['],
    ['a)b', 'unopenedGroup', 1, ')'],
    ['a\\', 'trailingBackslash', 1, '\\'],
    ['[\\', 'trailingBackslash', 1, '\\'],
    ['(a{100}){100}', 'tooBig', 0, ''],
    ['a{1000}{1000}{1000}', 'tooBig', 0, ''],
  ])('says of %j: %s at %d', (typed, code, at, construct) => {
    expect(readPattern(typed).problem).toEqual({ code, at, construct });
  });

  it.each([
    '{',
    'a{',
    'a{x}',
    'a{,}',
    '}',
    ']',
    '[]]',
    '[^]]',
    '[a-]',
    '[-a]',
    '[a-\\d]',
    '[[:]',
    '()',
    '(?i)a',
    '(?im:a)',
    '(?#)',
    '\\Qa(',
    'a**',
    '^*',
    '\\b+',
    '/',
    '#',
  ])('takes %j', (typed) => {
    expect(readPattern(typed).problem).toBeNull();
  });

  it.each<(n: number) => string>([
    (n) => '('.repeat(n),
    (n) => '('.repeat(n / 2) + ')'.repeat(n / 2),
    (n) => 'a|'.repeat(n / 2),
    (n) => '[a'.repeat(n / 2),
    (n) => '\\b'.repeat(n / 2),
    (n) => '(\\ba?)'.repeat(n / 7),
    (n) => '(a?\\b)?'.repeat(n / 7),
  ])('is read in linear time when it is deep or long: %s', (typed) => {
    expect(growth(typed, 1_000, (text) => findProblem({ mode: 'regex', text }))).toBeLessThan(LINEAR);
  });
});

describe('findClause', () => {
  it('names an assertion that repeats without end, and what is too long for the engine', () => {
    expect(findProblem({ mode: 'regex', text: 'a(\\bb)+' })).toEqual({
      code: 'repeatedAssertion',
      at: 2,
      construct: '\\b',
    });
    expect(findProblem({ mode: 'regex', text: 'a'.repeat(400) })?.code).toBe('tooBig');
    expect(findProblem({ mode: 'text', text: 'a'.repeat(1_000) })).toBeNull();
    expect(findProblem({ mode: 'words', text: 'a '.repeat(51) })).toEqual({
      code: 'tooManyWords',
      at: 100,
      construct: 'a',
    });
    expect(findProblem({ mode: 'regex', text: ' ' })).toBeNull();
  });

  it('asks for nothing that can never be', () => {
    expect(findClause({ mode: 'regex', text: 'a^b' }).clause).toEqual({ match_none: {} });
  });
});

describe('wordsOf', () => {
  it('keeps together what stands between quotation marks', () => {
    expect(wordsOf('a "b c" "d e"f "g').map(({ text }) => text)).toEqual(['a', 'b c', '"d', 'e"f', '"g']);
  });
});
