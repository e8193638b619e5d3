import { buildEsQuery } from '@kbn/es-query';
import { valueFilter, withFilter } from './value_filter';

const wanted = { field: 'labels.order', value: '17', negate: false };

describe('a filter for a value', () => {
  it('is a phrase that the filter bar can show and edit', () => {
    expect(valueFilter(wanted, 'app-logs')).toEqual({
      meta: {
        index: 'app-logs',
        key: 'labels.order',
        field: 'labels.order',
        type: 'phrase',
        params: { query: '17' },
        alias: null,
        disabled: false,
        negate: false,
      },
      query: { match_phrase: { 'labels.order': '17' } },
      $state: { store: 'appState' },
    });
  });

  it('or for all but it goes to the other side of the query', () => {
    const { bool } = buildEsQuery(undefined, [], [valueFilter({ ...wanted, negate: true }, 'app-logs')]);
    expect(bool).toMatchObject({ filter: [], must_not: [{ match_phrase: { 'labels.order': '17' } }] });
  });

  it('that is not there asks for the field itself', () => {
    const { bool } = buildEsQuery(undefined, [], [valueFilter({ ...wanted, value: null }, 'app-logs')]);
    expect(bool).toMatchObject({ filter: [], must_not: [{ exists: { field: 'labels.order' } }] });
  });

  it('takes the place of its opposite, and no other', () => {
    const other = valueFilter({ ...wanted, value: '18' }, 'app-logs');
    const out = valueFilter({ ...wanted, negate: true }, 'app-logs');
    const both = withFilter([out, other], valueFilter(wanted, 'app-logs'));
    expect(both).toEqual([other, valueFilter(wanted, 'app-logs')]);
  });
});
