import type { FindMode } from '../../../common/api/find';
import {
  foundByEngine,
  foundByGrep,
  foundByPage,
  removeFindLinesAndClose,
  writeFindLines,
} from './find_lines';

beforeAll(writeFindLines);
afterAll(removeFindLinesAndClose);

const EXTENDED = [
  'refused|reset',
  'CONNECTION',
  '^connection',
  'error$',
  '^error$',
  '(^|[^a-z])error([^a-z]|$)',
  '[0-9]{1,3}(\\.[0-9]{1,3}){3}',
  '[[:digit:]]+ms',
  '[[:alpha:]]+_[[:alpha:]]+',
  '[^[:space:]]+@[[:alnum:]]+',
  'items.*(200|500)',
  'a{30}',
  '(a+)+!',
  'foo.?bar',
  'foo[-._]bar',
  '\\bfoo\\b',
  '\\bfoobar\\b',
  '\\<err',
  'err\\>',
  '\\Berror',
  'error\\b',
  '\\berror\\b.*\\bend\\b',
  'line [0-9]+, in (add_item|run)',
  '^KeyError',
  '^ +File ".*cart\\.py"',
  'ShopError: .*\\[x\\]',
  '\\[INFO\\] \\(x\\)',
  '\\(y\\) a\\.b\\*c\\?d\\+e\\^f\\$g\\|h',
  'C:\\\\logs',
  '"hello',
  '~root & pass=#1 @host <none>',
  '주문.*(오류|완료)',
  '^주문',
  '\\w+합니다',
  '🔥',
  '🎉{2}',
  '^🔥.*🔥$',
  'größe',
  'überschritten',
  'école',
  'ОШИБКА',
  '\\s{3}three',
  'tab\\shere',
  '^second: ',
  'last done$',
  'three.second',
  'x+',
  'zzz',
  'é|ü',
  '^[^ ]+$',
  '[^a-z]{5}',
  '[^[:alpha:]]{9}',
  'pr.is',
  '[]x]\\)?',
  '(https?|ftp)://',
  'a{,3}!',
  '^.{5}$',
  '\\W{4}',
  '\\S+-01\\S+',
];
const PERL = [
  '\\d+ms',
  '\\d{3}-\\d{2}',
  '(?:GET|POST) \\S+\\?',
  'id=(\\d+)&',
  'a+?!',
  '0x[\\da-f]+',
  '\\x41',
  '\\x{1F525}',
  '\\t',
  '(?i)REFUSED',
  '^\\s+File',
  '[\\w.]+Error:',
  '\\Qa.b*c\\E',
  '(?<year>\\d{2})',
  'connection\\Drefused',
  '[가-힣]+ 결제',
  '[а-я]+ подкл',
  '^\\[\\w+\\] \\(\\w\\)$',
  '\\d+\\.\\d+\\.\\d+',
  'e(?#note)rror',
  '(\\w)-(\\w)',
  '\\.{3}',
  '\\*{2}',
  '\\?\\?\\?',
  '`\\w+`',
  '\\\\b \\\\d',
  'a\\\\b',
  '[\\\\]n',
  '[[:punct:]]{3}',
  '.+\\z',
];
const FIXED = [
  '[INFO] (x)',
  'a.b*c?d+e^f$g|h',
  'C:\\logs\\new',
  '"hello, world"',
  "'bye'",
  '~root & pass=#1 @host <none>',
  '오류',
  '🎉🎉',
  '🔥 disk',
  'GRÖSSE',
  'ÜBERSCHRITTEN',
  'école',
  'ошибка',
  'three spaces',
  '   three',
  'tab\there',
  '*',
  '?',
  '\\',
  '\\d',
  '**bold**',
  '???',
  '...',
  'KEYERROR: ',
  'File "/usr/lib',
  'in add_item',
  '# 가격',
  "'PRÉIS'",
  'zzz',
  '{"user": {',
  '[x]',
  '%',
  '$',
  '^_^',
  'the above exception, another',
  '1/3)',
  ' ',
];

describe('what the search box looks for', () => {
  it.each(EXTENDED)('is found as by grep -iE %s', async (pattern) => {
    await expectAsGrep('regex', pattern, '-iE');
  });

  it.each(PERL)('is found as by grep -iP %s', async (pattern) => {
    await expectAsGrep('regex', pattern, '-iP');
  });

  it.each(FIXED)('is found as by grep -iF %s', async (text) => {
    const found = foundByGrep('-iF', text);
    expect(text.trim() === '' ? found : await foundByEngine({ mode: 'text', text })).toEqual(found);
  });
});

/** Page, engine and grep agree. */
async function expectAsGrep(mode: FindMode, text: string, options: string): Promise<void> {
  const byGrep = foundByGrep(options, text);
  expect({ engine: await foundByEngine({ mode, text }), page: foundByPage(text) }).toEqual({
    engine: byGrep,
    page: byGrep,
  });
}
