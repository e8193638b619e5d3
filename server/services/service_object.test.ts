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
const RULES = {
  patterns: [{ template: 'user <*> logged in' }],
  ownFrames: { own: ['site-packages/shop'], library: [] },
};
const NO_RULES = { patterns: [], ownFrames: { own: [], library: [] } };

describe('settingsIn', () => {
  it('passes over what a later version of App Logs added', () => {
    expect(settingsIn(object({ ...SETTINGS, ...RULES, owner: 'somebody' }))).toEqual({
      ...SETTINGS,
      ...RULES,
    });
  });

  it('gives settings of before there were rules none', () => {
    expect(settingsIn(object(SETTINGS))).toEqual({ ...SETTINGS, ...NO_RULES });
  });

  it.each([{}, { ...SETTINGS, formats: 'none' }, { ...SETTINGS, timezone: 7 }])(
    'takes %j, which somebody else stored, for no settings',
    (attributes) => {
      expect(settingsIn(object(attributes))).toEqual({
        service: null,
        timezone: null,
        formats: [],
        ...NO_RULES,
      });
    },
  );
});
