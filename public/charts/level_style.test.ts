import { ALL_LEVEL_STYLES, levelStyle } from '../../common/level_bands';
import { levelColor, levelLetter } from './level_style';

/** WCAG 2.1 contrast ratio of two `#rrggbb` colours. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

// EUI 90's emptyShade, body and lightestShade of each theme.
const LIGHT = ['#FFFFFF', '#FAFBFD', '#F1F4FA'];
const DARK = ['#1D1E24', '#141519', '#25262E'];

describe('level colours', () => {
  it('have a contrast of at least 4.5 on every background they stand on', () => {
    for (const style of ALL_LEVEL_STYLES) {
      for (const background of LIGHT) expect(contrast(style.light, background)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(style.area, '#FFFFFF')).toBeGreaterThanOrEqual(3);
      for (const background of DARK) expect(contrast(style.dark, background)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('go by severity, so that unforeseen levels have one', () => {
    expect(levelStyle(35)).toBe(levelStyle(30));
    expect(levelStyle(99)).toBe(levelStyle(50));
    expect(levelStyle(0).letter).toBe('?');
    expect(levelColor(40, true)).not.toBe(levelColor(40, false));
  });

  it('come with a letter', () => {
    expect(
      ['error', 'success', 'level 35', 'none'].map((name, i) => levelLetter(name, [40, 25, 35, 0][i] ?? 0)),
    ).toEqual(['E', 'S', 'W', '?']);
  });
});
