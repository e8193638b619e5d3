import { schema } from './config_schema';

const config = schema.object({
  enabled: schema.boolean({ defaultValue: true }),
  name: schema.string({ defaultValue: 'x' }),
  inner: schema.object({ flag: schema.boolean({ defaultValue: false }) }),
});

describe('config_schema', () => {
  it('fills in the defaults', () => {
    expect(config.validate(undefined)).toEqual({ enabled: true, name: 'x', inner: { flag: false } });
  });

  it('keeps what is given', () => {
    expect(config.validate({ enabled: false, name: 'y', inner: { flag: true } })).toEqual({
      enabled: false,
      name: 'y',
      inner: { flag: true },
    });
  });

  it.each([
    [{ other: 1 }, '[other]: definition for this key is missing'],
    [{ enabled: 'yes' }, '[enabled]: expected value of type [boolean] but got [string]'],
    [{ inner: { flag: 1 } }, '[inner.flag]: expected value of type [boolean] but got [number]'],
    [{ inner: { more: 1 } }, '[inner.more]: definition for this key is missing'],
    [[], 'expected a plain object value, but found [Array] instead.'],
  ])('refuses %j', (value, message) => {
    expect(() => config.validate(value)).toThrow(message);
  });

  it('demands what has no default', () => {
    expect(() => schema.object({ name: schema.string() }).validate({})).toThrow(
      '[name]: expected value of type [string] but got [undefined]',
    );
  });
});
