import { bytesText, countText, shareText } from './number_format';

describe('numbers for people', () => {
  it('separates thousands', () => {
    expect(countText(1234567)).toBe('1,234,567');
  });

  it.each([
    [999, '999 B'],
    [1_400_000, '1.4 MB'],
  ])('writes %d bytes as %s', (bytes, text) => {
    expect(bytesText(bytes)).toBe(text);
  });

  it.each([
    [408, 3400, '12 %'],
    [1, 1_000_000, '< 0.1 %'],
    [5, 1000, '0.5 %'],
    [999, 1000, '99 %'],
    [10, 10, '100 %'],
  ])('writes %d of %d as %s', (part, whole, text) => {
    expect(shareText(part, whole)).toBe(text);
  });

  it('has no words for a share of nothing', () => {
    expect(shareText(0, 0)).toBeNull();
    expect(shareText(0, 10)).toBeNull();
  });
});
