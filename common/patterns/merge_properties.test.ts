import { seeded } from '../testing/seeded';
import { mergeMasks, type CountedMask } from './merge_masks';

/** Whole numbers below a bound. */
function random(seed: number): (below: number) => number {
  const next = seeded(seed);
  return (below) => Math.floor(next() * below);
}

const PARTS = [
  ...[
    'user',
    'order',
    'started',
    'stopped',
    'from',
    'to',
    'of',
    'paid',
    'alice',
    'bob',
    'eve',
    'db1.example.com',
  ],
  ...[
    '<num>',
    '<ip>',
    'blk_<num>',
    'task_<num>_<num>',
    'id=',
    'name=alice',
    'ok=true',
    'n = <num>',
    '<path>',
    '"<str>"',
  ],
  ...['<', '=', '(', '{a', ')', '<nu', '-<num>', '12', 'Jul', 'KB', '日本', '😀'],
];

function madeMasks(seed: number, count: number): CountedMask[] {
  const below = random(seed);
  return Array.from({ length: count }, () => {
    const parts = Array.from({ length: below(9) }, () => PARTS[below(PARTS.length)] ?? '');
    return { mask: parts.join(' '), count: below(50) };
  });
}

function shuffled<T>(list: readonly T[], seed: number): T[] {
  const below = random(seed);
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) copy.push(...copy.splice(below(i + 1), 1));
  return copy;
}

/** The patterns by the texts of their masks. */
function groups(masks: readonly CountedMask[]) {
  return mergeMasks(masks).map(({ template, count, masks: places }) => ({
    template,
    count,
    masks: places.map((place) => masks[place]?.mask).sort(),
  }));
}

describe.each([1, 2, 3, 4, 5, 6])('seed %i', (seed) => {
  const masks = madeMasks(seed, 400);

  it('every mask is in exactly one pattern, and no line is lost', () => {
    const merged = mergeMasks(masks);
    expect(merged.flatMap((pattern) => pattern.masks).sort((a, b) => a - b)).toEqual(
      masks.map((_mask, i) => i),
    );
    const total = (list: readonly { readonly count: number }[]) =>
      list.reduce((sum, { count }) => sum + count, 0);
    expect(total(merged)).toBe(total(masks));
    expect(merged.length).toBeLessThan(new Set(masks.map(({ mask }) => mask)).size);
  });

  it('the order of the input does not matter', () => {
    for (const turn of [1, 2, 3]) expect(groups(shuffled(masks, 10 * seed + turn))).toEqual(groups(masks));
  });

  it('counts decide nothing but the order', () => {
    const templates = (list: readonly CountedMask[]) =>
      groups(list)
        .map(({ template }) => template)
        .sort();
    const counted = masks.map(({ mask }, i) => ({ mask, count: (i * 7919) % 101 }));
    expect(templates(counted)).toEqual(templates(masks));
  });

  it('an unrelated mask changes no other pattern', () => {
    const added = { mask: 'unheard words, all of them on their own in such a line of text', count: 1 };
    const merged = groups([...masks, added]);
    expect(merged.filter(({ template }) => template !== added.mask)).toEqual(groups(masks));
    expect(merged).toContainEqual({ template: added.mask, count: 1, masks: [added.mask] });
  });
});
