import { datefmtParts } from './datefmt_parts';

function partsOf(datefmt: string): readonly string[] | string {
  const read = datefmtParts(datefmt);
  return read.kind === 'parts' ? read.parts.map(({ part }) => part) : read.message;
}

it.each([
  ['%Y-%m-%d %H:%M:%S', ['%Y', '-', '%m', '-', '%d', ' ', '%H', ':', '%M', ':', '%S']],
  ['%T', ['%H', ':', '%M', ':', '%S']],
  ['%D %R', ['%m', '/', '%d', '/', '%y', ' ', '%H', ':', '%M']],
  ['%F', ['%Y', '-', '%m', '-', '%d']],
  ['%r', ['%I', ':', '%M', ':', '%S', ' ', '%p']],
  ['%c', ['%a', ' ', '%b', ' ', '%d', ' ', '%H', ':', '%M', ':', '%S', ' ', '%Y']],
  ['%-d.%-m. %k:%M %P', ['%d', '.', '%m', '. ', '%H', ':', '%M', ' ', '%p']],
  ['%s', ['%epoch']],
  ['%%%H%%d', ['%', '%H', '%', 'd']],
  ['%H:%M:%S Z', ['%H', ':', '%M', ':', '%S', ' ', '%z']],
  ['%Y-%m-%dT%H:%M:%SZ', ['%Y', '-', '%m', '-', '%d', 'T', '%H', ':', '%M', ':', '%S', '%z']],
  ['%H:%M:%S+00:00', ['%H', ':', '%M', ':', '%S', '%z']],
  ['%H:%M:%S UTC', ['%H', ':', '%M', ':', '%S', ' ', '%Z']],
  ['week %U%n%j', ['week ', '%U', '\n', '%j']],
])('has one part a directive and one a run of text: %s', (datefmt, parts) => {
  expect(partsOf(datefmt)).toEqual(parts);
});

it.each([
  ['%Q', '"%Q" in the datefmt is no directive that can be read back.'],
  ['%H:%', 'The datefmt ends in a single "%".'],
  ['%^b %d', '"%^" in the datefmt is no directive that can be read back.'],
  ['%-d%m', 'In the datefmt, what %d writes cannot be told from what follows it, "%m".'],
  ['%f%Y', 'In the datefmt, what %f writes cannot be told from what follows it, "%Y".'],
  ['%a%b', 'In the datefmt, what %a writes cannot be told from what follows it, "%b".'],
  ['%ZT%H', 'In the datefmt, what %Z writes cannot be told from what follows it, "T".'],
])('refuses what cannot be read back: %s', (datefmt, message) => {
  expect(partsOf(datefmt)).toBe(message);
});

it.each([
  ['%Y-%m-%d %H:%M', []],
  ['%H:%M:%S', ['The datefmt says no whole date: day and month are those of the file.']],
  ['%d %b %H:%M', ["The datefmt says no year: it is the file's."]],
  ['%Y-%m-%d', ['The datefmt says no time of day: all records of a day have the same time.']],
  ['%Y-%m-%d %I:%M', ['The datefmt has a clock of 12 hours and no %p: afternoons are taken for mornings.']],
])('says what it leaves out: %s', (datefmt, notes) => {
  expect(datefmtParts(datefmt)).toMatchObject({ notes });
});
