import { filterLabel, toggledFilter } from './filter_label';

describe('filterLabel', () => {
  it.each([
    [{ meta: { alias: 'Mine', key: 'a' } }, 'Mine'],
    [{ meta: { key: 'log.level', params: { query: 'error' } } }, 'log.level: error'],
    [{ meta: { key: 'log.level', negate: true, params: ['a', 'b'] } }, 'NOT log.level: a, b'],
    [{ meta: { key: 'a', type: 'exists' } }, 'a: exists'],
    [{ meta: { key: 'a', params: { gte: 1 } } }, 'a: {"gte":1}'],
    [{ meta: { key: 'a', value: 'v' } }, 'a: v'],
    [{ meta: {}, query: { term: { a: 1 } } }, '{"term":{"a":1}}'],
  ])('%j is "%s"', (filter, label) => {
    expect(filterLabel(filter)).toBe(label);
  });

  it('switches a filter off and on', () => {
    const filter = { meta: { key: 'a' } };
    expect(toggledFilter(filter).meta.disabled).toBe(true);
    expect(toggledFilter(toggledFilter(filter)).meta.disabled).toBe(false);
  });
});
