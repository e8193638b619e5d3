import { isAbort, toFailure } from './failure';

describe('narrowing a failure', () => {
  it('takes message and action from our routes’ error body', () => {
    const error = Object.assign(new Error('Service Unavailable'), {
      body: {
        statusCode: 503,
        error: 'Service Unavailable',
        message: 'The engine cannot be reached.',
        attributes: { action: 'Start it.' },
      },
    });
    expect(toFailure(error)).toEqual({
      message: 'The engine cannot be reached.',
      action: 'Start it.',
      status: 503,
    });
  });

  it('says that no answer came, and what to do', () => {
    const failure = toFailure(new TypeError('Failed to fetch'));
    expect(failure.message).toMatch(/could not be reached/);
    expect(failure.action).not.toBeNull();
  });

  it.each([
    [new Error('odd'), 'odd'],
    [{ body: 'a proxy’s page' }, /went wrong/],
    [null, /went wrong/],
    [Object.assign(new Error('Bad Gateway'), { body: null, response: { status: 502 } }), 'Bad Gateway'],
  ])('makes a sentence of anything', (error, message) => {
    expect(toFailure(error).message).toMatch(message);
  });

  it('knows a request that was taken back', () => {
    expect(isAbort(new DOMException('gone', 'AbortError'))).toBe(true);
    expect(isAbort(new Error('gone'))).toBe(false);
  });
});
