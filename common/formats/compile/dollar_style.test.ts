import { readDollarStyle } from './dollar_style';

it('cuts names with braces and without, and doubled dollars', () => {
  const read = readDollarStyle('$$5 $asctime-${levelname}s $message.');
  expect(
    read.kind === 'pieces' && read.pieces.map((p) => (p.kind === 'literal' ? p.text : [p.attribute])),
  ).toEqual(['$5 ', ['asctime'], '-', ['levelname'], 's ', ['message'], '.']);
});

it.each([
  ['$message costs 5$', 17],
  ['$1 $message', 1],
  ['${a b}', 1],
  ['${message', 1],
])('refuses a dollar that names nothing: %s', (format, place) => {
  expect(readDollarStyle(format)).toMatchObject({
    kind: 'refused',
    message: `The "$" at character ${place} names no attribute of the record.`,
  });
});
