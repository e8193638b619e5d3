import { patternFilter, wildcardOf } from './pattern_filter';

const pattern = { template: 'user <*> logged in', ids: ['0a', '0b'], maskCount: 2 };

describe('the filter for a pattern', () => {
  it('goes by the ids of its masks', () => {
    const filter = patternFilter(pattern, false, 'app-logs');
    expect(filter.query).toEqual({ terms: { 'app_logs.pattern_id': ['0a', '0b'] } });
    expect(filter.meta).toMatchObject({ alias: 'user <*> logged in', negate: false, index: 'app-logs' });
  });

  it('goes by the template when it has more masks than an address can carry', () => {
    const filter = patternFilter({ ...pattern, maskCount: 3_000 }, true, 'app-logs');
    expect(filter.query).toEqual({ wildcard: { 'app_logs.pattern': { value: 'user * logged in' } } });
    expect(filter.meta['negate']).toBe(true);
  });

  it('takes nothing of a message for a wildcard', () => {
    expect(wildcardOf('what? 5*x <*> a\\b')).toBe('what\\? 5\\*x * a\\\\b');
  });
});
