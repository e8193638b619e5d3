import { readBraceStyle } from './brace_style';
import { PLAIN } from './written_piece';

it('cuts attributes, conversions, specifications and literal text', () => {
  expect(readBraceStyle('{{{asctime}}} {name!r:*^20.10} {lineno:+05d}')).toEqual({
    kind: 'pieces',
    pieces: [
      { kind: 'literal', text: '{' },
      { kind: 'field', attribute: 'asctime', written: '{asctime}', conversion: 'own', layout: PLAIN },
      { kind: 'literal', text: '} ' },
      {
        kind: 'field',
        attribute: 'name',
        written: '{name!r:*^20.10}',
        conversion: 'quoted',
        layout: { ...PLAIN, width: 20, align: 'center', fill: '*', precision: 10 },
      },
      { kind: 'literal', text: ' ' },
      {
        kind: 'field',
        attribute: 'lineno',
        written: '{lineno:+05d}',
        conversion: 'integer',
        layout: { ...PLAIN, width: 5, fill: '0', sign: '+', numbersOnly: 'a sign' },
      },
    ],
  });
});

it.each([
  ['{message', 'The "{" at character 1 is never closed.'],
  ['message}', 'The "}" at character 8 closes nothing.'],
  ['{}', '"{}" names no attribute: a log record has no numbered arguments.'],
  ['{0}', '"{0}" names no attribute: a log record has no numbered arguments.'],
  ['{user.name}', '"{user.name}" takes a part out of "user": which part it was cannot be read back.'],
  ['{args[0]}', '"{args[0]}" takes a part out of "args": which part it was cannot be read back.'],
  ['{a b}', '"{a b}" names "a b", which Python\'s logging takes for no name.'],
  ['{name!x}', '"{name!x}" has an unknown conversion after "!".'],
  ['{name:{width}}', '"{name:{width}" takes its width from another attribute.'],
  ['{name:5y}', 'What follows ":" in "{name:5y}" is no format that Python takes for it.'],
])('says what is wrong with %s', (format, message) => {
  expect(readBraceStyle(format)).toMatchObject({ kind: 'refused', message });
});
