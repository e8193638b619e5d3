import { DEFAULT_SETTINGS, readSettings } from './panel_settings';

describe('the saved settings of a panel', () => {
  it('are read as they were written', () => {
    const settings = {
      service: 'shop',
      minimumLevel: 'warning',
      fields: ['time', 'service'],
      density: 'compact',
    };
    expect(readSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
    expect(readSettings({ ...settings, fields: [] }).fields).toEqual([]);
  });

  it.each([undefined, null, 'text', 7, [], {}])('are the defaults for %j', (saved) => {
    expect(readSettings(saved)).toEqual(DEFAULT_SETTINGS);
  });

  it('keep what can be used of older, newer or broken ones', () => {
    const saved = {
      service: 'shop',
      minimumLevel: 'loud',
      fields: ['time', 'colour', 7, 'logger', 'time'],
      density: { rows: 3 },
      columns: 4,
    };
    expect(readSettings(saved)).toEqual({
      service: 'shop',
      minimumLevel: null,
      fields: ['time', 'logger'],
      density: 'normal',
    });
    expect(readSettings({ service: '', fields: 'time' })).toEqual(DEFAULT_SETTINGS);
    expect(readSettings({ service: ['a'] }).service).toBeNull();
  });
});
