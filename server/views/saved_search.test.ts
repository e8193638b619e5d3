import { readFileSync } from 'fs';
import { join } from 'path';
import type { DiscoverSearch } from '../../common/api/views';
import { savedSearchOf } from './saved_search';

const SEARCH: DiscoverSearch = {
  columns: ['log.level', 'message'],
  sort: [['@timestamp', 'desc']],
  query: { language: 'kuery', query: 'message: "card declined"' },
  filters: [
    {
      meta: { key: 'process.pid', type: 'phrase', params: { query: 7 } },
      query: { match_phrase: { 'process.pid': 7 } },
    },
    {
      meta: {
        index: 'app-logs-ops',
        type: 'phrases',
        key: 'log.level',
        params: ['error'],
        disabled: false,
        negate: false,
      },
      query: { bool: { should: [{ match_phrase: { 'log.level': 'error' } }], minimum_should_match: 1 } },
    },
  ],
  rowHeight: 0,
  breakdownField: 'log.level',
  time: {
    timeRange: { from: 'now-1d', to: 'now' },
    refreshInterval: { pause: true, value: 60_000 },
  },
};
const NAMED = { title: 'Declined cards', description: 'Errors of the shop' };

/** All that Kibana 8.12 takes in a saved search; another key is refused with HTTP 400. */
const ALLOWED = [
  ...[
    'title',
    'description',
    'columns',
    'sort',
    'grid',
    'rowHeight',
    'rowsPerPage',
    'hideChart',
    'breakdownField',
  ],
  ...[
    'kibanaSavedObjectMeta',
    'isTextBasedQuery',
    'usesAdHocDataView',
    'timeRestore',
    'timeRange',
    'refreshInterval',
  ],
  ...['viewMode', 'hideAggregatedPreview', 'hits', 'version', 'sampleSize'],
];

describe("a view's saved search", () => {
  it('is the stored one, its data views as references', () => {
    const stored: unknown = JSON.parse(
      readFileSync(join(__dirname, '../../test/fixtures/views/search.json'), 'utf8'),
    );
    const { attributes, references } = savedSearchOf(NAMED, SEARCH, 'ops');
    expect(JSON.parse(JSON.stringify({ attributes, references }))).toEqual(stored);
  });

  it('holds nothing that Kibana refuses, with a time range and without', () => {
    for (const time of [SEARCH.time, null]) {
      const { attributes } = savedSearchOf(NAMED, { ...SEARCH, time });
      expect(Object.keys(attributes).filter((key) => !ALLOWED.includes(key))).toEqual([]);
      expect(attributes.timeRestore).toBe(time !== null);
      expect('timeRange' in attributes).toBe(time !== null);
    }
  });

  it('refers to the data view of its space', () => {
    expect(savedSearchOf(NAMED, SEARCH).references[0]).toMatchObject({
      type: 'index-pattern',
      id: 'app-logs',
    });
    expect(savedSearchOf(NAMED, SEARCH, 'ops').references[0]).toMatchObject({ id: 'app-logs-ops' });
  });
});
