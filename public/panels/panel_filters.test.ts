import { buildScope } from '../services/log_scope';
import { levelFilter } from './level_filter';
import { MINIMUM_LEVELS, minimumLevelFilter } from './minimum_level';

const SETTINGS = {
  allowLeadingWildcards: true,
  queryStringOptions: {},
  ignoreFilterIfFieldNotInIndex: false,
  dateFormatTZ: 'UTC',
};
const NOW = new Date('2024-03-01T12:00:00Z');

function clausesOf(filter: ReturnType<typeof levelFilter>) {
  const time = { from: 'now-1h', to: 'now' };
  const input = { time, query: undefined, filters: [filter], levels: [], services: [] };
  return buildScope(input, undefined, SETTINGS, NOW).scope?.filter;
}

describe('filters that a panel makes', () => {
  it('ask for one level', () => {
    expect(clausesOf(levelFilter('error', 'dv'))).toMatchObject([
      { bool: { filter: [{ match_phrase: { 'log.level': 'error' } }], must_not: [] } },
    ]);
    expect(levelFilter('error', 'dv').meta).toMatchObject({ index: 'dv', key: 'log.level' });
  });

  it('ask for lines without a level', () => {
    expect(clausesOf(levelFilter('none', 'dv'))).toMatchObject([
      { bool: { filter: [], must_not: [{ exists: { field: 'log.level' } }] } },
    ]);
  });

  it('ask for a minimum by its number', () => {
    const least = MINIMUM_LEVELS.map((level) => minimumLevelFilter(level, 'dv').query);
    expect(least).toEqual([10, 20, 30, 40, 50].map((gte) => ({ range: { 'event.severity': { gte } } })));
    expect(minimumLevelFilter('warning', 'dv').meta['alias']).toBe('log.level: warning and above');
  });
});
