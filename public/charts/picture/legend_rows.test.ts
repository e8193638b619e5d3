import { legendRows } from './legend_rows';
import { pictureLevel, pictureName, pictureWords } from './picture_words';

const entry = (label: string) => ({ label, color: '#000' });
const measure = (label: string) => label.length * 10;

describe('the legend of a picture', () => {
  it('goes on in the next row when one is full', () => {
    const placed = legendRows([entry('error'), entry('warning'), entry('info')], 180, measure);
    expect(placed.map(({ label, x, row }) => [label, x, row])).toEqual([
      ['error', 0, 0],
      ['warning', 86, 0],
      ['info', 0, 1],
    ]);
  });

  it('has an entry that is too wide in a row of its own', () => {
    const placed = legendRows([entry('a'), entry('x'.repeat(50)), entry('b')], 100, measure);
    expect(placed.map(({ row }) => row)).toEqual([0, 1, 2]);
  });
});

describe('the words of a picture', () => {
  const shown = { from: '2024-03-01T10:00:00.000Z', to: '2024-03-01T11:00:00.000Z' };

  it('say when, how many, and what a bar is', () => {
    expect(pictureWords('Lines', shown, 'Asia/Seoul', 1234, 300_000)).toEqual({
      title: 'Lines',
      caption: '2024-03-01 19:00:00 – 2024-03-01 20:00:00 (Asia/Seoul) · lines: 1,234 · one bar: 5 min',
    });
    expect(pictureWords('Levels', shown, 'UTC', 1, null).caption).toMatch(/· lines: 1$/);
  });

  it('have no level that acts or fills the picture', () => {
    expect(pictureLevel('er\u202eror\u001b[31m')).toBe('er‹RLO›ror␛[31m');
    expect(pictureLevel('x'.repeat(500))).toBe(`${'x'.repeat(40)}…`);
    expect(pictureLevel('two\nlines')).toBe('two ⏎ lines');
  });

  it('name the file', () => {
    expect(pictureName('timeline', shown)).toBe('timeline-2024-03-01T1000.png');
  });
});
