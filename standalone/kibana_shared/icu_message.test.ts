import { formatMessage } from './icu_message';

function text(message: string, values: Record<string, string | number> = {}): string {
  return formatMessage(message, values, 'en')
    .map((part) => ('text' in part ? part.text : String(part.value)))
    .join('');
}

const LINES = '{count, plural, =0 {no line} one {# line} other {# lines of {file}}} found';

describe('formatMessage', () => {
  it('puts values in their places', () => {
    expect(text('{a} and { b }', { a: 1, b: 'two' })).toBe('1 and two');
    expect(text('{n, number} bytes', { n: 12345 })).toBe('12,345 bytes');
  });

  it('chooses the plural form', () => {
    expect(text(LINES, { count: 0, file: 'f' })).toBe('no line found');
    expect(text(LINES, { count: 1, file: 'f' })).toBe('1 line found');
    expect(text(LINES, { count: 1234, file: 'f' })).toBe('1,234 lines of f found');
  });

  it('keeps apostrophes and quoted braces', () => {
    expect(text("Python's '{x}' isn''t #1")).toBe("Python's {x} isn't #1");
  });

  it.each(['{', 'a } b', '{a, date}', '{n, plural, one {x}}', '{n, plural, other {x}', '{missing}'])(
    'refuses %s',
    (message) => {
      expect(() => text(message, { a: 1, n: 2 })).toThrow('The message');
    },
  );

  it('keeps a value as it is', () => {
    const node = { any: 'object' };
    expect(formatMessage('x{node}', { node }, 'en')).toEqual([{ text: 'x' }, { value: node }]);
  });
});
