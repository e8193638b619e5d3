import { install } from '../../../server/setup/install';
import { eventDocument } from '../support/event_document';
import { client, newContext, removeAll, removeAllAndClose, STREAM } from './setup_engine';

beforeEach(removeAll);
afterAll(removeAllAndClose);

describe('what setup installs', () => {
  it('makes data streams whose fields can be searched as promised', async () => {
    await install(newContext());
    await client.bulk({
      refresh: true,
      operations: [
        { create: { _index: STREAM, _id: 'a' } },
        {
          ...eventDocument(
            '2030-01-02 03:04:05,678 ERROR disk /dev/sda1 is full\nTraceback (most recent call last):\n  File "a"\nOSError: no space',
            { service: 'setup_test' },
          ),
          labels: { request_id: 'r-1' },
          anything_else: { deep: 'not mapped' },
        },
      ],
    });
    const hits = async (query: Record<string, unknown>) =>
      (await client.count({ index: STREAM, query })).count;
    expect(await hits({ match: { message: 'disk full' } })).toBe(1);
    expect(await hits({ wildcard: { 'message.wildcard': '*/dev/sd*' } })).toBe(1);
    expect(await hits({ wildcard: { 'error.stack_trace': '*no space*' } })).toBe(1);
    expect(await hits({ term: { 'labels.request_id': 'r-1' } })).toBe(1);
    expect(await hits({ range: { 'event.severity': { gte: 40 } } })).toBe(1);
    const mapping = await client.indices.getMapping({ index: STREAM });
    expect(JSON.stringify(mapping)).not.toContain('anything_else');
  });

  it('finds a traceback however long, and keeps a line whose numbers are out of range', async () => {
    await install(newContext());
    const frames = '  File "a.py", line 1, in f\n'.repeat(20_000);
    const original = `2030-01-02 03:04:05,678 ERROR deep\nTraceback (most recent call last):\n${frames}RecursionError: too deep`;
    const { errors } = await client.bulk({
      refresh: true,
      operations: [
        { create: { _index: STREAM, _id: 'long' } },
        { ...eventDocument(original, { service: 'setup_test' }), process: { pid: '99999999999999999999' } },
      ],
    });
    expect(errors).toBe(false);
    for (const query of [
      { exists: { field: 'error.stack_trace' } },
      { wildcard: { 'error.stack_trace': '*Error: too deep' } },
    ]) {
      expect((await client.count({ index: STREAM, query })).count).toBe(1);
    }
  });
});
