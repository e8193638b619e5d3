import { programOf } from './program';
import { readPattern } from './read_pattern';
import { runProgram } from './run_program';
import { chooser, randomPattern, randomText } from './testing/random_pattern';
import { regExpOf } from './testing/regexp_of';
import { seeded } from '../../testing/seeded';

const LIMITS = { steps: 1_000_000, matches: 1_000 };

function found(typed: string, text: string, limits = LIMITS): string[] {
  const { pattern, problem } = readPattern(typed);
  if (pattern === null) throw new Error(`${typed}: ${problem.code}`);
  return runProgram(programOf(pattern), text, limits).map(({ start, end }) => `${start}-${end}`);
}

function foundByRegExp(typed: string, text: string): string[] {
  return [...text.matchAll(regExpOf(typed, 'gim'))]
    .filter(([whole]) => whole !== '')
    .map((match) => `${match.index}-${match.index + match[0].length}`);
}

describe('runProgram', () => {
  it.each([
    ['err', 'Error, ERR', ['0-3', '7-10']],
    ['^b', 'ab\nb\nB', ['3-4', '5-6']],
    ['b$', 'ab\nb\ncb', ['1-2', '3-4', '6-7']],
    ['a.*c', 'abc\nac', ['0-3', '4-6']],
    ['a.*?c', 'abcc', ['0-3']],
    ['a\\nb', 'a\nb', ['0-3']],
    ['오류', '심각한 오류, 오류', ['4-6', '8-10']],
    ['é', 'É é', ['0-1', '2-3']],
    ['.', '🔥a', ['0-2', '2-3']],
    ['\\w+', '🔥가격 = 12', ['2-4', '7-9']],
    ['\\bb\\b', 'b ab b', ['0-1', '5-6']],
    ['x*', 'aaa', []],
  ])('%j in %j', (typed, text, ranges) => {
    expect(found(typed, text)).toEqual(ranges);
  });

  it('finds what JavaScript finds, at the same places, for patterns by chance', () => {
    const choose = chooser(seeded(20_431));
    for (let round = 0; round < 1_500; round++) {
      const typed = randomPattern(choose, 3).text;
      if (readPattern(typed).pattern === null) continue;
      for (let count = 0; count < 4; count++) {
        const text = randomText(choose);
        expect([typed, text, found(typed, text)]).toEqual([typed, text, foundByRegExp(typed, text)]);
      }
    }
  });

  it.each(['(a+)+$', '(a|a)*c', '(a*)*b', '(.*)(.*)(.*)(.*)x', '(a|aa)+$', '(.*a){8}x'])(
    'takes a number of steps in proportion to the text for %s',
    (typed) => {
      for (const length of [1_000, 8_000]) {
        // The end is found only when the steps last until there; who backtracks would need 2^1,000.
        const text = `${'a'.repeat(length)}!\nEND`;
        const steps = 90 * text.length;
        expect(found(`${typed}|^END`, text, { steps, matches: 1 })).toEqual([`${length + 2}-${length + 5}`]);
      }
    },
  );

  it('stops at its limits with what it has', () => {
    expect(found('a', 'aaaa', { steps: 1_000, matches: 2 })).toEqual(['0-1', '1-2']);
    const many = found('a(.*z)?', 'a'.repeat(20_000), { steps: 20_000, matches: 1_000 });
    expect(many.length).toBeLessThan(5);
  });
});
