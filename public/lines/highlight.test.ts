import { matchedParts } from './highlight';
import type { TextRange } from '../../common/query/find/run_program';

const shown = (text: string, ranges: readonly TextRange[], oneLine = false) =>
  matchedParts(text, ranges, oneLine)
    .map((part) => (part.isMatch ? `<${part.text}>` : part.text))
    .join('');
const at = (text: string, ...words: string[]) =>
  words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }));

describe('matches in a text', () => {
  it('are marked where they are, whatever order they come in', () => {
    const text = 'card declined by bank';
    expect(shown(text, at(text, 'bank', 'card'))).toBe('<card> declined by <bank>');
    expect(shown(text, [])).toBe(text);
  });

  it('are not shifted by what stands in for acting characters', () => {
    const text = '\u001b[31mfailed\u202e at \u0000x';
    expect(shown(text, at(text, 'failed', 'x'))).toBe('␛[31m<failed>‹RLO› at ␀<x>');
    expect(shown(text, [{ start: 0, end: 1 }])).toBe('<␛>[31mfailed‹RLO› at ␀x');
  });

  it('are not shifted by line ends in one line', () => {
    const text = 'a\r\nb\nfound';
    expect(shown(text, at(text, 'found'), true)).toBe('a ⏎ b ⏎ <found>');
    expect(shown(text, [{ start: 3, end: 10 }], true)).toBe('a ⏎ <b ⏎ found>');
  });

  it('are one where they touch or overlap, and none where there is nothing', () => {
    expect(
      shown('abcdef', [
        { start: 2, end: 4 },
        { start: 0, end: 3 },
        { start: 4, end: 5 },
      ]),
    ).toBe('<abcde>f');
    expect(
      shown('abc', [
        { start: 2, end: 2 },
        { start: -5, end: 1 },
        { start: 2, end: 99 },
      ]),
    ).toBe('<a>b<c>');
    expect(shown('abc', [{ start: 7, end: 9 }])).toBe('abc');
  });

  it('are marked in a bounded number of parts', () => {
    const ranges = Array.from({ length: 5_000 }, (_, i) => ({ start: i * 2, end: i * 2 + 1 }));
    const parts = matchedParts('x '.repeat(5_000), ranges);
    expect(parts.length).toBeLessThanOrEqual(1_001);
    expect(parts.map((part) => part.text).join('')).toHaveLength(10_000);
  });
});
