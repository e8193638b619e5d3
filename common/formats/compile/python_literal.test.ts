import { pythonTokens } from './python_literal';

function textOf(source: string): string | null {
  const [token] = pythonTokens(source) ?? [];
  return token?.kind === 'string' ? token.value : null;
}

it.each([
  [String.raw`'a\'b\"c'`, `a'b"c`],
  [String.raw`"tab\tline\nback\\slash"`, 'tab\tline\nback\\slash'],
  [String.raw`"\x41\u00e9\U0001F389\101"`, 'Aé🎉A'],
  [String.raw`r"\d\""`, String.raw`\d\"`],
  [String.raw`r"\d+"`, String.raw`\d+`],
  [String.raw`"\d+"`, String.raw`\d+`],
  [`'''two\nlines "and" 'quotes' '''`, `two\nlines "and" 'quotes' `],
  [`"one " 'two ' # why\n u"three"`, 'one two three'],
  [`"open`, null],
  [`"line\n"`, null],
  [`f"{x} %(message)s"`, null],
])('reads %s as Python does', (source, text) => {
  expect(textOf(source)).toBe(text);
});
