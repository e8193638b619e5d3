import { patternId } from './pattern_id';

// The first three are published test vectors of FNV-1a: for ASCII, units and bytes are the same.
it.each([
  ['', 'cbf29ce484222325'],
  ['a', 'af63dc4c8601ec8c'],
  ['foobar', '85944171f73967e8'],
  // Units beyond a byte, worked out with Python's integers.
  ['日本 <num>', 'd3b2239fc215c60a'],
  ['😀', 'e5e45a0a241b88d8'],
])('%j is %s', (mask, id) => {
  expect(patternId(mask)).toBe(id);
});

it('keeps its leading zeros', () => {
  const ids = Array.from({ length: 2000 }, (_none, i) => patternId(`mask ${i}`));
  expect(ids.every((id) => /^[0-9a-f]{16}$/.test(id))).toBe(true);
  expect(ids.some((id) => id.startsWith('0'))).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
});
