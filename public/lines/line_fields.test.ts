import { fakeLine } from '../testing/fake_lines';
import { columnStyle, fieldsInUse } from './line_fields';

const size = { l: '24px', base: '16px' } as Parameters<typeof columnStyle>[1]['size'];

describe('the fields of a row', () => {
  it('stand in the order of the columns, whatever the order they were chosen in', () => {
    expect(fieldsInUse(['logger', 'time'], [fakeLine()])).toEqual(['time', 'logger']);
  });

  it('leave out the names that no line has', () => {
    const lines = [fakeLine({ logger: null, service: null })];
    expect(fieldsInUse(['time', 'level', 'service', 'logger'], lines)).toEqual(['time', 'level']);
    expect(fieldsInUse(['logger'], [...lines, fakeLine()])).toEqual(['logger']);
  });

  it('have a column each, and fewer where it is narrow', () => {
    const style = (keepNames: boolean) =>
      columnStyle(['time', 'level', 'service', 'logger'], { size }, keepNames);
    const columns = (text: string) => text.split(/ (?![^(]*\))/).length;
    expect(columns(style(false)['--appLogsWide'])).toBe(6);
    expect(style(false)['--appLogsMedium']).toBe('24px max-content 16px minmax(0, 1fr)');
    expect(style(false)['--appLogsNarrow']).toBe('24px 16px minmax(0, max-content) minmax(0, 1fr)');
    expect(columns(style(true)['--appLogsMedium'])).toBe(6);
    expect(columns(style(true)['--appLogsNarrow'])).toBe(6);
    expect(columnStyle([], { size }, true)).toMatchObject({
      '--appLogsWide': '24px minmax(0, 1fr)',
      '--appLogsMessageFrom': '2',
    });
  });
});
