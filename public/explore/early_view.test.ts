import { defaultView } from '../services/view_state';
import { writeView } from '../services/url_state';
import type { ViewState } from '../services/view_state';
import { earlyView } from './early_view';

const SETTINGS = {
  allowLeadingWildcards: true,
  queryStringOptions: {},
  ignoreFilterIfFieldNotInIndex: false,
  dateFormatTZ: 'UTC',
};
const OPENED = new Date('2031-01-01T12:00:00.000Z');
const DEFAULTS = defaultView('lucene');
const read = (parts: Partial<ViewState>) =>
  earlyView(writeView('', { ...DEFAULTS, ...parts }), DEFAULTS, SETTINGS, OPENED);

describe('what the address alone tells of the first requests', () => {
  it('is the scope of the page, with "now" as of its opening', () => {
    expect(read({ time: { from: 'now-15m', to: 'now' }, services: ['shop'], levels: ['error'] })).toEqual({
      scope: {
        from: '2031-01-01T11:45:00.000Z',
        to: '2031-01-01T12:00:00.000Z',
        filter: expect.any(Array),
        levels: ['error'],
        services: ['shop'],
      },
      columns: DEFAULTS.columns,
    });
  });

  it.each<[string, Partial<ViewState>]>([
    ['a query, which needs the data view', { query: { language: 'lucene', query: 'a:1' } }],
    ['another tab', { tab: 'patterns' }],
    ['a line to open at', { line: { id: 'a', cursor: [1] } }],
    ['following, which has no end', { follow: true }],
    ['a range that cannot be read', { time: { from: 'yesterday-ish', to: 'now' } }],
  ])('is nothing with %s', (_name, parts) => {
    expect(read(parts)).toBeNull();
  });

  it('is nothing without a range, which the data decides then, and with the name of a view alone', () => {
    expect(earlyView('', DEFAULTS, SETTINGS, OPENED)).toBeNull();
    expect(earlyView('?viewId=nightly', DEFAULTS, SETTINGS, OPENED)).toBeNull();
  });
});
