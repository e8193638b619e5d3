import { patternId } from './pattern_id';

// The first three are published test vectors of FNV-1a: for ASCII, units and bytes are the same.
it.each([
  ['', 'cbf29ce484222325'],
  ['a', 'af63dc4c8601ec8c'],
  ['foobar', '85944171f73967e8'],
  // Units beyond a byte, worked out with Python's integers.
  ['日本 <num>', 'd3b2239fc215c60a'],
  ['😀', 'e5e45a0a241b88d8'],
  // Leading zeros are kept.
  ['450 rows of <num>', '00e632d39369cb36'],
])('%j is %s', (mask, id) => {
  expect(patternId(mask)).toBe(id);
});
