import { readView, writeView } from './url_state';
import { defaultView } from './view_state';
import type { ViewState } from './view_state';

const DEFAULTS = defaultView('kuery');

const FULL: ViewState = {
  time: { from: '2024-03-01T10:00:00.000Z', to: 'now' },
  refresh: { pause: false, value: 5000 },
  query: { language: 'lucene', query: "message:'a+b & c=d' AND (x OR !y)" },
  filters: [
    { meta: { key: 'log.logger', negate: true }, query: { match_phrase: { 'log.logger': 'app.db' } } },
  ],
  levels: ['error', 'none'],
  services: ['my shop/1', '가게'],
  find: { mode: 'regex', text: "card (declined|refused)'! *" },
  columns: ['@timestamp', 'labels.request id'],
  wrap: true,
  density: 'compact',
  line: { id: 'a-b_c', cursor: [1709290800123, 'app.log', -1, 77, 'a-b_c'] },
  follow: true,
  tab: 'compare',
  compareWith: { from: 'now-2h', to: 'now-1h' },
};

describe('the view in the URL', () => {
  it('comes back as it was written', () => {
    const read = readView(writeView('', FULL), DEFAULTS);
    expect(read).toEqual({ view: FULL, hasTime: true, broken: [] });
  });

  it('keeps the parameters that are not ours', () => {
    const written = writeView('?other=a%26b&_g=(old:!t)', DEFAULTS);
    expect(new URLSearchParams(written).get('other')).toBe('a&b');
    expect(written.match(/_g=/g)).toHaveLength(1);
  });

  it('is readable: rison without needless escapes', () => {
    expect(writeView('', { ...DEFAULTS, levels: ['error'] })).toContain(
      '_g=(refreshInterval:(pause:!t,value:60000),time:(from:now-15m,to:now))',
    );
  });

  it('takes the default for what it does not say', () => {
    expect(readView('?_a=(levels:!(error))', DEFAULTS)).toEqual({
      view: { ...DEFAULTS, levels: ['error'] },
      hasTime: false,
      broken: [],
    });
  });

  it.each([
    ['no rison', '?_g=((((', ['_g']],
    ['not an object', '?_a=!(1,2)', ['_a']],
    ['a time that is none', "?_g=(time:(from:'<script>',to:now))", ['time']],
    ['a reversed time', '?_g=(time:(from:now,to:now-1h))', ['time']],
    ['a year beyond ISO', "?_g=(time:(from:'2024-01-01',to:'99999-01-01'))", ['time']],
    ['another language', "?_a=(query:(language:painless,query:''))", ['query']],
    ['a query object', '?_a=(query:(language:kuery,query:(a:1)))', ['query']],
    ['levels that are no list', '?_a=(levels:error)', ['levels']],
    ['too many levels', `?_a=(levels:!(${Array(60).fill('a').join(',')}))`, ['levels']],
    ['a filter without meta', '?_a=(filters:!((query:(a:1))))', ['filters']],
    ['another way to find', '?_a=(find:(mode:sql,text:a))', ['find']],
    ['columns that are no list', '?_a=(columns:(a:b))', ['columns']],
    ['a line without its place', '?_a=(line:(id:a,cursor:!()))', ['line']],
    ['a density that is none', '?_a=(density:tiny)', ['density']],
    ['a prototype key', '?_a=(__proto__:(levels:!(error)))', []],
  ])('falls back for %s', (_name, search, broken) => {
    const read = readView(search, DEFAULTS);
    expect(read.broken).toEqual(broken);
    expect(read.view).toEqual(DEFAULTS);
  });

  it('does not decode a text of absurd length', () => {
    const search = `?_a=(query:(language:kuery,query:'${'x'.repeat(200_000)}'))`;
    expect(readView(search, DEFAULTS).broken).toEqual(['_a']);
  });

  it('never refreshes faster than once a second', () => {
    const read = readView('?_g=(refreshInterval:(pause:!f,value:0))', DEFAULTS);
    expect(read.view.refresh).toEqual({ pause: false, value: 1000 });
  });
});
