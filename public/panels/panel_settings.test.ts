import { DEFAULT_SETTINGS, readSettings } from './panel_settings';

describe('the saved settings of a panel', () => {
  it('are read as they were written', () => {
    const settings = {
      service: 'shop',
      minimumLevel: 'warning',
      fields: ['log.logger', '@timestamp', 'labels.user'],
      density: 'compact',
      wrap: true,
      compareWith: 'day',
    };
    expect(readSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
    expect(readSettings({ ...settings, fields: [] }).fields).toEqual([]);
  });

  it.each([undefined, null, 'text', 7, [], {}])('are the defaults for %j', (saved) => {
    expect(readSettings(saved)).toEqual(DEFAULT_SETTINGS);
  });

  it('have the fields that panels of 0.3 named', () => {
    expect(readSettings({ fields: ['time', 'level', 'service', 'logger'] }).fields).toEqual([
      '@timestamp',
      'log.level',
      'service.name',
      'log.logger',
    ]);
  });

  it('keep what can be used of older, newer or broken ones', () => {
    const saved = {
      service: 'shop',
      minimumLevel: 'loud',
      fields: ['time', 'labels.colour', 7, '', 'logger', 'time', 'x'.repeat(301)],
      density: { rows: 3 },
      wrap: 'yes',
      columns: 4,
    };
    expect(readSettings(saved)).toEqual({
      service: 'shop',
      minimumLevel: null,
      fields: ['@timestamp', 'labels.colour', 'log.logger'],
      density: 'normal',
      wrap: false,
      compareWith: 'previous',
    });
    expect(readSettings({ service: '', fields: 'time' })).toEqual(DEFAULT_SETTINGS);
    expect(readSettings({ service: ['a'] }).service).toBeNull();
  });
});
