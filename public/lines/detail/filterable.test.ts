import type { DocumentField } from '../../../common/api/line';
import { canBeColumn, notFilterable } from './filterable';

const field = (parts: Partial<DocumentField> = {}): DocumentField => ({
  name: 'labels.a',
  values: ['1'],
  type: 'keyword',
  searchable: true,
  ignored: false,
  ...parts,
});

describe('whether a filter can find a value', () => {
  it('depends on the index', () => {
    expect(notFilterable(field(), '1')).toBeNull();
    expect(notFilterable(field({ searchable: false }), '1')).toBe('not_indexed');
    expect(notFilterable(field({ type: null }), '1')).toBe('not_indexed');
    expect(notFilterable(field({ ignored: true }), '1')).toBe('ignored');
    expect(notFilterable(field({ ignored: true, values: ['1', '2'] }), '1')).toBeNull();
  });

  it('depends on the value', () => {
    expect(notFilterable(field(), 'x'.repeat(1_024))).toBeNull();
    expect(notFilterable(field(), 'x'.repeat(1_025))).toBe('too_long');
    expect(notFilterable(field(), '')).toBeNull();
    expect(notFilterable(field({ type: 'match_only_text' }), ' \n')).toBe('empty');
    for (const value of [0, false, null]) expect(notFilterable(field(), value)).toBeNull();
  });

  it('is another matter than a column', () => {
    expect(canBeColumn(field({ searchable: false }))).toBe(true);
    expect(canBeColumn(field({ name: 'event.original' }))).toBe(false);
  });
});
