import { z } from 'zod';
import { INDEX_PATTERN } from '../../../common/names';
import { engineClient } from '../support/engine_client';
import { eventDocument } from '../support/event_document';
import { startAppLogsHost, type AppLogsHost } from '../services/app_logs_host';

const client = engineClient();
const STREAM = 'logs-app_logs.line_document-default';
const BIG = '9007199254740993';
const MEGABYTE = 'x'.repeat(1_000_000);
const record = {
  time: '2043-05-09T01:00:00.000Z',
  level: 'error',
  message: `long ${MEGABYTE}`,
  order: { id: 1, big: 0 },
  ...Object.fromEntries(
    Array.from({ length: 1_000 }, (_, i) => [`key${String(i).padStart(4, '0')}`, `v${i}`]),
  ),
};
// A number that JavaScript cannot hold, as the program wrote it.
const wide = JSON.stringify(record).replace('"big":0', `"big":${BIG}`);
const traceback = 'Traceback (most recent call last):\n  File "a.py", line 1, in f\n    x()\nKeyError: 1';
const answerSchema = z.object({
  id: z.string(),
  index: z.string(),
  source: z.record(z.unknown()),
  fields: z.array(
    z.object({
      name: z.string(),
      values: z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])),
      type: z.string().nullable(),
      searchable: z.boolean(),
      ignored: z.boolean(),
    }),
  ),
});
let host: AppLogsHost;
let index = '';

beforeAll(async () => {
  host = await startAppLogsHost();
  await host.call('POST', '/api/app_logs/setup', {});
  const texts = { wide, plain: `2043-05-09 02:00:00,000 ERROR failed\r\n${traceback}` };
  const written = await client.bulk({
    refresh: true,
    operations: Object.entries(texts).flatMap(([id, text], sequence) => [
      { create: { _index: STREAM, _id: id } },
      eventDocument(text, { service: 'line_document', sequence }),
    ]),
  });
  index = written.items[0]?.create?._index ?? '';
  await client.index({ index: 'not-ours', id: 'secret', document: { secret: true }, refresh: true });
});
afterAll(async () => {
  try {
    await client.indices.deleteDataStream({ name: STREAM });
    await client.indices.delete({ index: 'not-ours', ignore_unavailable: true });
  } finally {
    await host.close();
    await client.close();
  }
});

const open = (body: unknown) => host.call('POST', '/internal/app_logs/line', body);
const document = async (id: string) => answerSchema.parse((await open({ id, index })).json);

describe('one line with everything it has', () => {
  it('has its fields in order, with what they are and whether they can be searched', async () => {
    const { id, fields, source } = await document('plain');
    expect(id).toBe('plain');
    expect(fields.slice(0, 4).map(({ name }) => name)).toEqual([
      '@timestamp',
      'log.level',
      'message',
      'service.name',
    ]);
    const field = (name: string) => fields.find((one) => one.name === name);
    expect(field('log.level')).toMatchObject({ values: ['error'], type: 'keyword', searchable: true });
    expect(field('message')).toMatchObject({ type: 'match_only_text', searchable: true });
    expect(field('error.stack_trace')).toMatchObject({ values: [traceback], searchable: true });
    expect(field('event.original')).toMatchObject({ searchable: false });
    expect(source).toMatchObject({
      event: { original: `2043-05-09 02:00:00,000 ERROR failed\r\n${traceback}` },
    });
  });

  it('has a thousand fields, a megabyte and numbers as they were written', async () => {
    const { fields } = await document('wide');
    expect(fields.filter(({ name }) => /\.key\d{4}$/.test(name))).toHaveLength(1_000);
    const last = fields.find(({ name }) => name.endsWith('.key0999'));
    expect(last).toMatchObject({ name: 'app_logs.more.key0999', values: ['v999'], searchable: false });
    expect(fields.find(({ name }) => name === 'message')?.values).toEqual([record.message]);
    const order = fields.find(({ name }) => name.endsWith('.order'));
    expect(order?.values).toEqual([`{"id":1,"big":${BIG}}`]);
  });

  it('is told to be gone, with what to do', async () => {
    const { status, json } = await open({ id: 'never', index });
    expect(status).toBe(404);
    expect(json).toMatchObject({ attributes: { action: expect.stringContaining('Refresh') } });
    const other = index.replace('line_document', 'another');
    expect((await open({ id: 'plain', index: other })).status).toBe(404);
  });

  it.each(['not-ours', INDEX_PATTERN, '.kibana', `other:${STREAM}`])('is never one of %s', async (wrong) => {
    const { status, json } = await open({ id: 'secret', index: wrong });
    expect(status).toBe(400);
    expect(JSON.stringify(json)).not.toContain('"secret"');
    expect(json).toMatchObject({ attributes: { action: expect.any(String) } });
  });
});
