import { i18n } from './i18n';

describe('i18n', () => {
  it('gives the default message with its values', () => {
    const options = { defaultMessage: '{count, plural, one {# line} other {# lines}} of {name}' };
    expect(i18n.translate('x', { ...options, values: { count: 2, name: 'app.log' } })).toBe(
      '2 lines of app.log',
    );
  });

  it('says its locale', () => {
    expect(i18n.getLocale()).toBe('en');
  });
});
