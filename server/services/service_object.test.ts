import { settingsIn } from './service_object';

const object = (attributes: Record<string, unknown>) => ({
  id: 'shop',
  type: 'app-logs-service',
  attributes,
  references: [],
});
const SETTINGS = {
  service: 'Shop',
  timezone: 'Asia/Seoul',
  formats: [{ format: '%(message)s', style: '%', datefmt: null }],
};

describe('settingsIn', () => {
  it('passes over what a later version of App Logs added', () => {
    expect(settingsIn(object({ ...SETTINGS, owner: 'somebody' }))).toEqual(SETTINGS);
  });

  it.each([{}, { ...SETTINGS, formats: 'none' }, { ...SETTINGS, timezone: 7 }])(
    'takes %j, which somebody else stored, for no settings',
    (attributes) => {
      expect(settingsIn(object(attributes))).toEqual({ service: null, timezone: null, formats: [] });
    },
  );
});
