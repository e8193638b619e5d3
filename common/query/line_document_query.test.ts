import { lineAddressSchema } from '../api/line';
import { flatFields } from './flat_fields';
import { readFieldTypes, readLineDocument } from './line_document_query';

describe('the fields of a document', () => {
  it('are flat, in the order that people read, nested and dotted alike', () => {
    const source = {
      zebra: 1,
      app_logs: { import: 'i', more: { deep: { er: 'x' } } },
      labels: { b: '2', a: '1' },
      'log.level': 'error',
      message: 'm',
      error: { type: 'KeyError', stack_trace: 's' },
      '@timestamp': 't',
      service: { name: 'shop' },
      host: { name: 'h' },
      process: { pid: 7 },
      log: { logger: 'l', offset: 3 },
    };
    expect(flatFields(source).map(({ name }) => name)).toEqual([
      '@timestamp',
      'log.level',
      'log.logger',
      'message',
      'service.name',
      'error.stack_trace',
      'error.type',
      'log.offset',
      'process.pid',
      'labels.a',
      'labels.b',
      'app_logs.import',
      'app_logs.more.deep.er',
      'host.name',
      'zebra',
    ]);
  });

  it('have all values of a list, of objects too, and keep false, 0 and null', () => {
    const source = { tags: ['a', 'b'], list: [{ x: 1 }, { x: [false, null] }, 0], empty: {}, none: [] };
    expect(flatFields(source)).toEqual([
      { name: 'list', values: [0] },
      { name: 'list.x', values: [1, false, null] },
      { name: 'tags', values: ['a', 'b'] },
    ]);
  });

  it('may be named as what every object has', () => {
    const source: Record<string, unknown> = JSON.parse('{"__proto__":{"a":1},"constructor":"c"}');
    expect(flatFields(source).map(({ name }) => name)).toEqual(['__proto__.a', 'constructor']);
  });

  it('say how the index maps them, and which value it left out', () => {
    const types = readFieldTypes({
      fields: {
        labels: { object: { searchable: false } },
        'labels.a': { keyword: { searchable: true } },
        'event.original': { keyword: { searchable: false }, unmapped: {} },
      },
    });
    const hit = {
      _id: 'i',
      _index: 'x',
      _ignored: ['labels.a'],
      _source: { labels: { a: 'long' }, event: { original: 'o' }, other: 1 },
    };
    expect(readLineDocument({ hits: { hits: [hit] } }, types)?.fields).toEqual([
      { name: 'labels.a', values: ['long'], type: 'keyword', searchable: true, ignored: true },
      { name: 'event.original', values: ['o'], type: 'keyword', searchable: false, ignored: false },
      { name: 'other', values: [1], type: null, searchable: false, ignored: false },
    ]);
    expect(readLineDocument({ hits: { hits: [] } }, types)).toBeNull();
  });
});

describe('the address of a line', () => {
  const valid = (index: string) => lineAddressSchema.safeParse({ id: 'a', index }).success;
  it.each([
    '.ds-logs-app_logs.shop-default-000001',
    '.ds-logs-app_logs.shop-default-2024.03.01-000001',
    'partial-.ds-logs-app_logs.shop-default-2024.03.01-000001',
    'shrink-ab1c-.ds-logs-app_logs.shop_1a2b3c-default-000001',
    'logs-app_logs.stray-default',
  ])('may be in %s', (index) => expect(valid(index)).toBe(true));

  it.each([
    '.kibana',
    '*',
    'logs-*',
    '.ds-logs-app_logs.*',
    'logs-app_logs.a-b,.kibana',
    'other:.ds-logs-app_logs.a-b-000001',
    '.ds-logs-other-default-000001',
    '../logs-app_logs.a-b',
    'logs-app_logs.a-b/_search',
  ])('is never in %s', (index) => expect(valid(index)).toBe(false));
});
