import { AppLogsError } from './app_logs_error';
import { failureOf } from './failure';

/** An error as the Elasticsearch client throws it. */
function clientError(name: string, statusCode?: number, error?: unknown): Error {
  return Object.assign(new Error(`${name} of the client`), { name, statusCode, meta: { body: { error } } });
}

describe('failureOf', () => {
  it('keeps the words of an error of ours', () => {
    const error = new AppLogsError('No.', { statusCode: 418, action: 'Yes.', reason: 'because' });
    expect(failureOf(error)).toEqual({ statusCode: 418, message: 'No.', action: 'Yes.', reason: 'because' });
  });

  it.each([
    ['ConnectionError', undefined, 503],
    ['NoLivingConnectionsError', undefined, 503],
    ['ResponseError', 503, 503],
    ['ResponseError', 429, 503],
    ['TimeoutError', undefined, 504],
    ['ResponseError', 408, 504],
    ['ResponseError', 401, 403],
    ['ResponseError', 403, 403],
    ['ResponseError', 404, 404],
    ['ResponseError', 409, 409],
    ['ResponseError', 400, 400],
    ['ResponseError', 500, 500],
    ['TypeError', undefined, 500],
  ])('makes of a %s with status %s an answer of %d that says what to do', (name, status, expected) => {
    const failure = failureOf(clientError(name, status));
    expect(failure.statusCode).toBe(expected);
    expect(failure.action).toMatch(/\w+ .*\.$/);
  });

  it('names the privilege that Elasticsearch names', () => {
    const reason =
      'action [indices:data/read/search] is unauthorized for user [reader] with effective roles [viewer] on indices ' +
      '[logs-app_logs.app-default], this action is granted by the index privileges [read,all]';
    expect(failureOf(clientError('ResponseError', 403, { reason }))).toMatchObject({
      message: 'You lack a privilege for this: one of the index privileges read, all.',
      reason,
    });
  });

  it('says which part of a query is wrong, without what a parser would have taken', () => {
    const error = {
      reason: 'all shards failed',
      failed_shards: [
        {
          reason: {
            reason: 'Failed to parse query [a(]',
            caused_by: { reason: "Cannot parse 'a(': Encountered <EOF>\nWas expecting one of:\n <NOT>" },
          },
        },
      ],
    };
    expect(failureOf(clientError('ResponseError', 400, error)).message).toBe(
      "The search engine could not use this request: Cannot parse 'a(': Encountered <EOF>",
    );
  });

  it("reads the status of Kibana's own errors", () => {
    const boom = Object.assign(new Error('Unable to bulk_create dashboard'), { output: { statusCode: 403 } });
    expect(failureOf(boom)).toMatchObject({ statusCode: 403, reason: 'Unable to bulk_create dashboard' });
  });

  it.each([null, 7, 'x', {}])('takes %j', (thrown) => {
    expect(failureOf(thrown)).toMatchObject({ statusCode: 500, message: 'Something went wrong.' });
  });
});
