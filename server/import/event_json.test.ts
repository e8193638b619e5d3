import { FILE_ROWS } from '../../common/formats/table/stdlib_rows';
import { CUT_START } from '../../common/import/cut_event';
import type { ChainedEvent } from './chain_events';
import { eventDocument, eventWriter, refusedEventJson } from './event_json';
import { chainStart, idOfLink, linkText, nextLink, parseLink } from './hash_chain';

const [ROW] = FILE_ROWS;
if (!ROW) throw new Error('The table has no row for whole files.');

const EVENT: ChainedEvent = {
  text: 'a "quoted" \\ line\u0000\u2028\n<b>é🎉',
  eol: '\r\n',
  start: 0,
  end: 10,
  before: { ...CUT_START, position: 12 },
  continued: false,
  time: null,
  hint: {},
  inFileRow: false,
  id: 'id',
  after: 'before',
  link: 'link',
  sequence: 3,
  openAfter: null,
};
const HEADER = {
  source: {
    service: 'My "Shop"',
    namespace: '',
    timezone: 'Europe/Berlin',
    path: 'C:\\logs\\app.log',
    encoding: 'utf-8',
  },
  import: 'i',
  created: '2030-01-02T03:04:05.678Z',
  dialect: { order: 'dmy' as const, fileRow: ROW },
};

describe('eventWriter', () => {
  it('writes what eventDocument describes', () => {
    const events = [
      EVENT,
      {
        ...EVENT,
        continued: true,
        hint: { time: '2030-01-02T03:04:05.678', fold: 1 as const },
        openAfter: 'after',
      },
      { ...EVENT, inFileRow: true },
      { ...EVENT, text: 'caf\ufffd', originalBytes: Buffer.from('caf\xe9\r\n', 'latin1').toString('base64') },
    ];
    for (const path of ['', HEADER.source.path]) {
      const header = { ...HEADER, source: { ...HEADER.source, path } };
      for (const event of events)
        expect(JSON.parse(eventWriter(header)(event))).toEqual(eventDocument(event, header));
    }
  });

  it('keeps a refused event as a line that could not be read', () => {
    const refused = JSON.parse(refusedEventJson({ ...EVENT, hint: { time: 'x' } }, HEADER, 'no number'));
    expect(refused).toMatchObject({
      '@timestamp': HEADER.created,
      message: EVENT.text,
      event: { original: EVENT.text, kind: 'pipeline_error' },
      error: { message: 'no number' },
      tags: ['mapping_error'],
    });
    expect(refused.app_logs.hint).toBeUndefined();
  });
});

describe('the hash chain', () => {
  it('is what the doc comment says, for senders in other languages', () => {
    // python3 -c: h0 = sha256(b"shop\ndefault"); h1 = sha256(h0.digest() + "é".encode())
    const first = nextLink(chainStart('Shop', ''), 'é');
    expect(linkText(chainStart('shop', 'default'))).toBe('DRCUO4IRaVoAsZB9wNwjXFJA43UkBfsmlrKhwUMe6s0');
    expect(linkText(first)).toBe('tp0Ew8R-OGx3YnHYjcqaxrDdA45no2ykVgHyek81Irg');
    expect(idOfLink(linkText(first))).toHaveLength(22);
    expect(parseLink(linkText(first))?.equals(first)).toBe(true);
    expect(parseLink('nonsense')).toBeNull();
  });
});
