import { FindProblemError } from './find_problem';
import { lucenePattern } from './lucene_pattern';
import { readPattern } from './read_pattern';
import { chooser, randomPattern, randomText } from './testing/random_pattern';
import { regExpOf } from './testing/regexp_of';
import { seeded } from '../../testing/seeded';

function translated(typed: string): string | null {
  const { pattern, problem } = readPattern(typed);
  if (pattern === null) throw new Error(`${typed}: ${problem.code}`);
  return lucenePattern(pattern);
}

describe('lucenePattern', () => {
  it.each([
    ['err', '.*[Ee][Rr][Rr].*'],
    ['^1', '(.*\n)?1.*'],
    ['1$', '.*1(\n.*)?'],
    ['^1$|2', '(.*\n)?1(\n.*)?|.*2.*'],
    ['1.2', '.*1[^\n]2.*'],
    ['1+?2{2,}3{,3}', '.*1+2{2,}3{0,3}.*'],
    ['\\d{1,3}', '.*[0-9]{1,3}.*'],
    ['[a-c]', '.*[A-Ca-c].*'],
    ['1\\n2', '.*1\n2.*'],
    ['~&@#<>"', '.*\\~\\&\\@\\#\\<\\>\\".*'],
    ['[]"~]', '.*[\\"\\]\\~].*'],
    ['é', '.*[Éé].*'],
    ['(?:12)+(?<n>3)', '.*(12)+3.*'],
    ['', '.*.*'],
    ['1|', '.*(1|()).*'],
  ])('%j becomes %j', (typed, expected) => {
    expect(translated(typed)).toBe(expected);
  });

  it('says that nothing can match', () => {
    expect(translated('a^b')).toBeNull();
    expect(translated('a\\bb')).toBeNull();
    expect(translated('$a')).toBeNull();
  });

  it('matches whole values of which JavaScript’s own engine finds a part, for patterns by chance', () => {
    const choose = chooser(seeded(91));
    let refused = 0;
    const rounds = 2_000;
    for (let round = 0; round < rounds; round++) {
      const typed = randomPattern(choose, 2).text;
      const expression = wholeMatch(typed);
      if (expression === 'refused') refused++;
      else {
        for (let count = 0; count < 4; count++) {
          const text = randomText(choose);
          expect([typed, text, expression.test(text)]).toEqual([
            typed,
            text,
            regExpOf(typed, 'im').test(text),
          ]);
        }
      }
    }
    expect(refused / rounds).toBeLessThan(0.15);
  });
});

/** What the engine would do, by JavaScript: the expressions of Lucene that we write are a part of its own. */
function wholeMatch(typed: string): RegExp | 'refused' {
  try {
    const expression = translated(typed);
    return expression === null ? /(?!)/ : new RegExp(`^(?:${ascii(expression)})$`, 'is');
  } catch (error) {
    if (error instanceof FindProblemError) return 'refused';
    throw error;
  }
}

/** Without the letters of other scripts, which JavaScript would have to be told of as such. */
function ascii(expression: string): string {
  return expression.replace(/[^\0-\x7f]-[^\0-\x7f]/gu, '').replace(/[^\0-\x7f]/gu, '');
}
