import { buildScope } from './log_scope';
import type { QuerySettings, ScopeInput } from './log_scope';

const NOW = new Date('2024-03-01T12:00:00.000Z');
const SETTINGS: QuerySettings = {
  allowLeadingWildcards: true,
  queryStringOptions: {},
  ignoreFilterIfFieldNotInIndex: false,
  dateFormatTZ: 'UTC',
};
const PLAIN: ScopeInput = {
  time: { from: 'now-15m', to: 'now' },
  query: { language: 'lucene', query: '' },
  filters: [],
  levels: [],
  services: [],
};

describe('building the scope of a request', () => {
  it('resolves the time and asks for everything when nothing narrows', () => {
    const { scope } = buildScope(PLAIN, undefined, SETTINGS, NOW);
    expect(scope).toMatchObject({
      from: '2024-03-01T11:45:00.000Z',
      to: '2024-03-01T12:00:00.000Z',
      levels: [],
      services: [],
    });
  });

  it('carries query, filters, levels and services', () => {
    const filter = { meta: {}, query: { match_phrase: { 'log.logger': 'db' } } };
    const input = { ...PLAIN, query: { language: 'lucene', query: 'timeout' }, filters: [filter] };
    const { scope } = buildScope(
      { ...input, levels: ['error'], services: ['shop'] },
      undefined,
      SETTINGS,
      NOW,
    );
    expect(scope?.levels).toEqual(['error']);
    expect(scope?.services).toEqual(['shop']);
    expect(JSON.stringify(scope?.filter)).toContain('timeout');
    expect(JSON.stringify(scope?.filter)).toContain('log.logger');
  });

  it('says why there is none', () => {
    const { scope, problem } = buildScope(
      { ...PLAIN, time: { from: 'x', to: 'y' } },
      undefined,
      SETTINGS,
      NOW,
    );
    expect(scope).toBeNull();
    expect(problem).toMatch(/time range/);
  });
});
