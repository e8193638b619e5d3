import { levelRows, shareText } from './level_rows';

describe('the level distribution', () => {
  it('has shares of all lines and bars relative to the most frequent level', () => {
    const rows = levelRows([
      { level: 'info', severity: 20, count: 75 },
      { level: 'error', severity: 40, count: 25 },
    ]);
    expect(rows.map(({ level, share, bar }) => ({ level, share, bar }))).toEqual([
      { level: 'error', share: 0.25, bar: 1 / 3 },
      { level: 'info', share: 0.75, bar: 1 },
    ]);
  });

  it('takes no lines at all', () => {
    expect(levelRows([])).toEqual([]);
    expect(levelRows([{ level: 'info', severity: 20, count: 0 }])[0]).toMatchObject({ share: 0, bar: 0 });
  });

  it.each([
    [0, '0%'],
    [0.0004, '< 0.1%'],
    [0.034, '3.4%'],
    [0.5, '50%'],
    [0.9999, '> 99.9%'],
    [1, '100%'],
  ])('writes the share %d as %s', (share, text) => {
    expect(shareText(share, 'en')).toBe(text);
  });
});
