import { defaultView, type ViewState } from '../services/view_state';
import { viewIdIn, isOnlyNamed, withViewId } from './view_parameter';
import { isChanged, openingChanges, readSavedView, stateText } from './saved_view';

const DEFAULTS = defaultView('kuery');
const FULL: ViewState = {
  time: { from: '2024-03-01T10:00:00.000Z', to: '2024-03-02T10:00:00.000Z' },
  refresh: { pause: false, value: 5000 },
  query: { language: 'lucene', query: 'a AND b' },
  filters: [{ meta: { key: 'log.logger', negate: true }, query: { match_phrase: { 'log.logger': 'db' } } }],
  levels: ['error'],
  services: ['가게'],
  find: { mode: 'regex', text: 'card .*' },
  columns: ['@timestamp', 'labels.order'],
  wrap: true,
  density: 'compact',
  line: { id: 'a', cursor: [1, 'a'] },
  follow: true,
  tab: 'compare',
  compareWith: { from: 'now-2h', to: 'now-1h' },
};
const saved = (timeRestore: boolean, state = stateText(FULL)) => ({
  id: 'v',
  title: 'V',
  description: '',
  state,
  timeRestore,
  version: '1',
  searchId: null,
});

describe('a named view', () => {
  it('keeps all but the selected line and following', () => {
    const { line, follow, ...kept } = FULL;
    expect(line).not.toBeNull();
    expect(follow).toBe(true);
    expect(readSavedView(saved(true), DEFAULTS)).toEqual({ kept, broken: [] });
    expect(Object.keys(JSON.parse(stateText(FULL)))).not.toContain('line');
  });

  it('is opened with its time only when it goes to it, and never with a line', () => {
    expect(openingChanges(saved(true), DEFAULTS)).toEqual({ ...FULL, line: null, follow: false });
    const without = openingChanges(saved(false), DEFAULTS);
    expect(without).not.toHaveProperty('time');
    expect(without).not.toHaveProperty('refresh');
    expect(without).toMatchObject({ levels: ['error'], wrap: true });
  });

  it.each([
    ['what is found', { find: { mode: 'regex', text: 'other' } as const }, true, true],
    ['a column', { columns: ['@timestamp'] }, true, true],
    ['the time', { time: { from: 'now-1h', to: 'now' } }, true, false],
    ['the refresh interval', { refresh: { pause: true, value: 5000 } }, true, false],
    ['the line', { line: null }, false, false],
    ['following', { follow: false }, false, false],
  ])('is changed by %s', (_what, changes, withTime, withoutTime) => {
    expect(isChanged({ ...FULL, ...changes }, saved(true), DEFAULTS)).toBe(withTime);
    expect(isChanged({ ...FULL, ...changes }, saved(false), DEFAULTS)).toBe(withoutTime);
  });

  it.each([
    ['no JSON', '{"levels":', ['state']],
    ['a list', '[]', ['state']],
    ['a time that is none', '{"time":{"from":"<script>","to":"now"}}', ['time']],
    [
      'levels that are no list, and a language that there is not',
      '{"levels":7,"query":{"language":"sql","query":""}}',
      ['query', 'levels'],
    ],
    ['a prototype', '{"__proto__":{"levels":["error"]}}', []],
  ])('falls back part by part for %s', (_what, state, broken) => {
    const read = readSavedView({ state }, DEFAULTS);
    expect(read.broken).toEqual(broken);
    expect(read.kept).toMatchObject({ levels: [], time: DEFAULTS.time, query: DEFAULTS.query });
  });

  it('of an older version has defaults for what it did not know', () => {
    const { kept, broken } = readSavedView({ state: '{"levels":["error"]}' }, DEFAULTS);
    expect(broken).toEqual([]);
    expect(kept).toMatchObject({ levels: ['error'], columns: DEFAULTS.columns, density: 'normal' });
  });
});

describe('the view in an address', () => {
  it('is named beside the state, and can be taken out again', () => {
    const search = withViewId('?other=a%26b&_a=(levels:!(error))', 'id/1');
    expect(viewIdIn(search)).toBe('id/1');
    expect(new URLSearchParams(search).get('other')).toBe('a&b');
    expect(viewIdIn(withViewId(search, null))).toBeNull();
  });

  it('decides what is shown only when nothing else does', () => {
    expect(isOnlyNamed('?viewId=x')).toBe(true);
    expect(isOnlyNamed('?viewId=x&_g=(time:(from:now-1h,to:now))')).toBe(true);
    expect(isOnlyNamed('?viewId=x&_a=()')).toBe(false);
    expect(isOnlyNamed('?_a=()')).toBe(false);
    expect(viewIdIn(`?viewId=${'x'.repeat(300)}`)).toBeNull();
  });
});
