import { fakeLine } from '../../testing/fake_lines';
import { columnGrid } from './column_grid';
import { columnText, columnsInUse, drawnColumns, fieldsToAsk, moved } from './line_columns';

const NONE = new Set<string>();
const DEFAULT = ['@timestamp', 'log.level', 'log.logger'];
const size: Parameters<typeof columnGrid>[1]['size'] = Object.assign(Object.create(null), {
  l: '24px',
  base: '16px',
});

describe('the columns of a row', () => {
  it('are the chosen ones in their order, each once, and the message last', () => {
    expect(drawnColumns(['log.logger', 'message', '@timestamp', 'log.logger'])).toEqual([
      'log.logger',
      '@timestamp',
    ]);
  });

  it('leave out logger and service while no line has one, and keep what a person added', () => {
    const lines = [fakeLine({ logger: null, service: null })];
    expect(columnsInUse([...DEFAULT, 'service.name', 'labels.user'], lines, NONE)).toEqual([
      '@timestamp',
      'log.level',
      'labels.user',
    ]);
    expect(columnsInUse(DEFAULT, [...lines, fakeLine()], NONE)).toEqual(DEFAULT);
    expect(columnsInUse(DEFAULT, lines, new Set(['log.logger']))).toEqual(DEFAULT);
  });

  it('show what a line has, as text', () => {
    const line = fakeLine({ values: { 'process.pid': 0, 'labels.ok': false } });
    expect(columnText(line, 'process.pid')).toBe('0');
    expect(columnText(line, 'labels.ok')).toBe('false');
    expect(columnText(line, 'log.file.path')).toBe('app.log');
    expect(columnText(line, 'labels.user')).toBeNull();
    expect(columnText(fakeLine({ logger: null }), 'log.logger')).toBeNull();
  });

  it('move to another place', () => {
    expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    const columns = ['a', 'b'];
    for (const [from, to] of [
      [0, -1],
      [1, 2],
      [5, 0],
      [1, 1],
    ] as const) {
      expect(moved(columns, from, to)).toBe(columns);
    }
  });
});

describe('the fields to ask for', () => {
  it('are those that a line does not bring along', () => {
    const before: readonly string[] = [];
    expect(fieldsToAsk(before, [...DEFAULT, 'message', 'service.name'])).toBe(before);
    expect(fieldsToAsk(before, [...DEFAULT, 'process.pid'])).toEqual(['process.pid']);
  });

  it('stay when a column goes, and are no more than the route takes', () => {
    const before = fieldsToAsk([], ['a', 'b']);
    expect(fieldsToAsk(before, ['a'])).toBe(before);
    const many = Array.from({ length: 50 }, (_, i) => `f${i}`);
    expect(fieldsToAsk(before, many)).toEqual(many);
  });
});

describe('the grid of a row', () => {
  const grid = (columns: readonly string[], keepNames: boolean) =>
    columnGrid(columns, { size }, { timeWidth: 23, keepNames });
  const tracks = (text: string) => text.split(/ (?![^(]*\))/).length;
  const four = ['@timestamp', 'log.level', 'service.name', 'log.logger'];

  it('has a track each, and fewer where it is narrow', () => {
    expect(tracks(grid(four, false)['--appLogsWide'])).toBe(6);
    expect(grid(four, false)['--appLogsMedium']).toBe('24px max-content 16px minmax(0, 1fr)');
    expect(grid(four, false)['--appLogsNarrow']).toBe('24px 16px minmax(0, max-content) minmax(0, 1fr)');
    expect(tracks(grid(four, true)['--appLogsMedium'])).toBe(6);
    expect(tracks(grid(four, true)['--appLogsNarrow'])).toBe(6);
    expect(grid([], true)).toMatchObject({
      '--appLogsWide': '24px minmax(0, 1fr)',
      '--appLogsMessageFrom': '2',
      '--appLogsTime': '23ch',
    });
  });

  it('leaves the message its room, to be scrolled to, when there are many', () => {
    expect(grid(DEFAULT, true)['--appLogsLeast']).toBe('0px');
    expect(
      parseInt(
        grid(
          Array.from({ length: 20 }, (_, i) => `f${i}`),
          true,
        )['--appLogsLeast'],
      ),
    ).toBeGreaterThan(1_600);
  });
});
