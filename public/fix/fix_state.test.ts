import { FORM, fixReducer, reached, type FixEvent, type FixState } from './fix_state';

const PROGRESS = { read: 500, total: 2000, written: 10, replaced: 480, removed: 12, reasons: [] };
const FAILURE = { message: 'gone', action: null, status: 503 };
const answered = (done: boolean): FixEvent => ({
  type: 'answered',
  answer: { ...PROGRESS, done, cursor: done ? null : 'c1' },
});
const after = (...events: FixEvent[]): FixState => events.reduce(fixReducer, FORM);

describe('the states of a fix', () => {
  it('goes on where it stopped', () => {
    const stopped = after({ type: 'running' }, answered(false), { type: 'stopped', failure: FAILURE });
    expect(stopped).toEqual({ step: 'stopped', failure: FAILURE, progress: PROGRESS, cursor: 'c1' });
    const again = fixReducer(stopped, { type: 'running' });
    expect(again).toEqual({ step: 'running', progress: PROGRESS, cursor: 'c1' });
    expect(fixReducer(again, answered(true))).toEqual({ step: 'done', progress: PROGRESS });
  });

  it('begins at the beginning when it stopped before the first answer', () => {
    const stopped = after({ type: 'saving' }, { type: 'stopped', failure: FAILURE });
    expect(reached(stopped)).toEqual({ progress: null, cursor: null });
  });

  it('starts anew from the form', () => {
    const again = after(
      { type: 'running' },
      answered(false),
      { type: 'stopped', failure: null },
      { type: 'reset' },
      { type: 'saving' },
      { type: 'running' },
    );
    expect(again).toEqual({ step: 'running', progress: null, cursor: null });
  });

  it('takes no answer that comes after it was cancelled', () => {
    const cancelled = after({ type: 'running' }, { type: 'stopped', failure: null });
    expect(fixReducer(cancelled, answered(true))).toBe(cancelled);
  });
});
