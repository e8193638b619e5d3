import { seeded } from '../testing/seeded';
import { sorted } from './sorted';
import { finish } from './steps';

it.each([0, 1, 1024, 1025, 5000])(
  '%i items are sorted as all at once, equal ones in their order',
  (count) => {
    const next = seeded(count);
    const list = Array.from({ length: count }, (_none, place) => ({ place, key: Math.floor(next() * 50) }));
    const byKey = (a: { key: number }, b: { key: number }) => a.key - b.key;
    expect(finish(sorted(list, byKey))).toEqual([...list].sort(byKey));
  },
);
