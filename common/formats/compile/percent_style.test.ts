import { readPercentStyle } from './percent_style';
import { PLAIN } from './written_piece';

const RIGHT = { ...PLAIN, align: 'right' as const };

it('cuts attributes, flags, widths, precisions and literal text', () => {
  expect(readPercentStyle('[%(asctime)s] 100%% %(levelname)-8.3s%(lineno)05d (.*)\n')).toEqual({
    kind: 'pieces',
    pieces: [
      { kind: 'literal', text: '[' },
      { kind: 'field', attribute: 'asctime', written: '%(asctime)s', conversion: 'text', layout: RIGHT },
      { kind: 'literal', text: '] 100% ' },
      {
        kind: 'field',
        attribute: 'levelname',
        written: '%(levelname)-8.3s',
        conversion: 'text',
        layout: { ...PLAIN, width: 8, align: 'left', precision: 3 },
      },
      {
        kind: 'field',
        attribute: 'lineno',
        written: '%(lineno)05d',
        conversion: 'integer',
        layout: { ...PLAIN, width: 5, align: 'inside', fill: '0' },
      },
      { kind: 'literal', text: ' (.*)\n' },
    ],
  });
});

it.each([
  ['%(event.original)s', 'event.original'],
  ['%(a(b)c)s', 'a(b)c'],
  ['%(__proto__)s', '__proto__'],
  ['%(it\'s "x")s', 'it\'s "x"'],
])('takes any name that Python takes: %s', (format, attribute) => {
  const read = readPercentStyle(format);
  expect(read.kind === 'pieces' && read.pieces[0]).toMatchObject({ attribute });
});

it.each([
  ['%s %(message)s', '"%s" at character 1 names no attribute of the record.'],
  ['%(message)s 100%', '"%" at character 16 names no attribute of the record.'],
  ['%(message', 'The bracket after "%(" at character 1 is never closed.'],
  ['%(message)', '"%(message)" ends before it says how to write the value.'],
  ['%(message)y', '"%(message)y" ends in "y", which is no conversion that Python knows.'],
  ['%(name)*s', '"%(name)…*" takes its width from an argument, and a log record has none.'],
  ['%(name)9999s', '"%(name)9999s" pads to more than 500 characters.'],
])('says what is wrong with %s', (format, message) => {
  expect(readPercentStyle(format)).toMatchObject({ kind: 'refused', message });
});
