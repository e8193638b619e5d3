import type { FindMode } from '../../api/find';
import { MATCHED_LENGTH, matcherOf } from './matcher';

const marked = (mode: FindMode, find: string, text: string) =>
  matcherOf({ mode, text: find })(text).map(({ start, end }) => text.slice(start, end));

describe('matcherOf', () => {
  it('marks words where they stand alone, or else within others', () => {
    expect(marked('words', 'time', 'timeout in time')).toEqual(['time']);
    expect(marked('words', 'time', 'timeout')).toEqual(['time']);
    expect(marked('words', 'b a', 'A and B')).toEqual(['A', 'B']);
    expect(marked('words', '"connection refused"', 'Connection refused. refused')).toEqual([
      'Connection refused',
    ]);
    expect(marked('words', '[INFO] 🔥', '[info] 🔥')).toEqual(['[info]', '🔥']);
    expect(marked('words', 'ab abc', 'xabcx')).toEqual(['abc']);
  });

  it('marks a text as it stands', () => {
    expect(marked('text', 'A.b*', 'a.B* axb')).toEqual(['a.B*']);
    expect(marked('text', '오류', '오류오류')).toEqual(['오류', '오류']);
  });

  it('marks what a regular expression matches, and nothing for one that cannot be read', () => {
    expect(marked('regex', '\\d+ms$', '1ms 20MS')).toEqual(['20MS']);
    expect(marked('regex', '(', '(')).toEqual([]);
    expect(marked('regex', '', 'a')).toEqual([]);
  });

  it('looks only at the beginning of a long text, and stops after many matches', () => {
    const long = `${'-'.repeat(MATCHED_LENGTH - 1)}aa`;
    expect(matcherOf({ mode: 'text', text: 'a' })(long)).toHaveLength(1);
    expect(matcherOf({ mode: 'text', text: 'a' })('a'.repeat(5_000))).toHaveLength(1_000);
  });

  it.each(['(a+)+$', '(a|aa)+$', '(.*a){12}', 'a.*b.*c.*d', '(\\w+\\s?)*:'])(
    'is done soon with a hostile %s',
    (find) => {
      const matcher = matcherOf({ mode: 'regex', text: find });
      const time = (text: string) => {
        const begin = performance.now();
        matcher(text);
        return performance.now() - begin;
      };
      const plain = 'the quick brown fox '.repeat(1_000);
      const hostile = `${'a'.repeat(MATCHED_LENGTH)}!`;
      time(hostile);
      // Its steps are counted: a hostile text takes no more than they do, whatever the pattern.
      const bound = Math.max(...[1, 2, 3].map(() => time(plain))) + 1;
      expect(Math.min(...[1, 2, 3].map(() => time(hostile))) / bound).toBeLessThan(60);
    },
  );
});
