import { readTimeline, timelineQuery } from '../../../common/query/counts_query';
import { dataQuery } from '../../../common/query/data_query';
import { failureOf } from '../../../server/failure';
import { searchLogs } from '../../../server/routes/search_logs';
import { eventDocument } from '../support/event_document';
import { client, context, DAY, page, removeLinesAndClose, writeLines } from './written_lines';

beforeAll(writeLines);
afterAll(removeLinesAndClose);

describe('a search', () => {
  it('of a scope without documents gives empty answers', async () => {
    const scope = { ...DAY, from: '2001-01-01T00:00:00Z', to: '2001-01-01T01:00:00Z' };
    expect((await page(scope, 10, null)).lines).toEqual([]);
    const timeline = readTimeline(
      await searchLogs(context, timelineQuery({ scope, buckets: 60 })),
      scope,
      60,
    );
    expect(timeline.total).toBe(0);
    expect(timeline.buckets.length).toBeLessThanOrEqual(60);
  });

  it('rejects with the engine’s own words when the query cannot be parsed', async () => {
    const scope = { ...DAY, filter: [{ query_string: { query: 'a(' } }] };
    const error: unknown = await page(scope, 10, null).catch((thrown: unknown) => thrown);
    expect(failureOf(error)).toMatchObject({
      statusCode: 400,
      message: expect.stringContaining("Cannot parse 'a('"),
    });
  });

  it('does so too when the time range leaves out every other data stream', async () => {
    const other = 'logs-app_logs.query_test_other-default';
    const document = eventDocument('2001-02-03 00:00:00,000 INFO long ago', { service: 'query_test_other' });
    await client.index({ index: other, op_type: 'create', refresh: true, document });
    const scope = { ...DAY, filter: [{ query_string: { query: 'a(' } }] };
    await expect(page(scope, 10, null)).rejects.toThrow(/line 1, column 2/);
    await client.indices.deleteDataStream({ name: other });
  });

  it('is not asked again when the caller is gone', async () => {
    const gone = new AbortController();
    gone.abort();
    await expect(searchLogs({ client, signal: gone.signal }, dataQuery())).rejects.toMatchObject({
      name: 'RequestAbortedError',
    });
  });
});
