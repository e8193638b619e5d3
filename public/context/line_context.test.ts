import { MAX_CONTEXT_LINES, type ContextAnswer } from '../../common/api/context';
import { fakeLine } from '../testing/fake_lines';
import { contextRows, endOf } from './context_rows';
import {
  choosing,
  openContext,
  roomFor,
  withBoth,
  withMore,
  type Direction,
  type LineContext,
} from './line_context';

/** A line of a file, as its offset says; offset 0 begins it. */
const line = (offset: number, path = 'app.log') =>
  fakeLine({ id: `${path} ${offset}`, path, cursor: [offset, path, offset, offset, `${path} ${offset}`] });
const lines = (...offsets: number[]) => offsets.map((offset) => line(offset));

function answer(parts: Partial<ContextAnswer>): ContextAnswer {
  return {
    within: 'file',
    available: ['file', 'service', 'all'],
    newer: [],
    older: [],
    newerNext: null,
    olderNext: null,
    partial: null,
    tookMs: 1,
    ...parts,
  };
}

const opened = (parts: Partial<ContextAnswer>, offset = 50) =>
  withBoth(openContext(line(offset)), answer(parts));
const ids = (context: LineContext, direction: Direction) => context[direction].lines.map(({ id }) => id);

describe('the lines around a line', () => {
  it('grow away from it', () => {
    const first = opened({ newer: lines(70, 60), older: lines(40, 30), newerNext: [1], olderNext: [2] });
    const newer = withMore(first, 'newer', answer({ newer: lines(90, 80), newerNext: [3] }));
    const both = withMore(newer, 'older', answer({ older: lines(20, 10) }));
    expect(ids(both, 'newer')).toEqual(lines(90, 80, 70, 60).map(({ id }) => id));
    expect(ids(both, 'older')).toEqual(lines(40, 30, 20, 10).map(({ id }) => id));
    expect([both.newer.next, both.older.next]).toEqual([[3], null]);
  });

  it('are each there once, also when an answer overlaps', () => {
    const first = opened({ newer: lines(70, 60), older: lines(40) });
    expect(ids(withMore(first, 'newer', answer({ newer: lines(80, 70, 50, 40) })), 'newer')).toEqual(
      lines(80, 70, 60).map(({ id }) => id),
    );
  });

  it('are at most five hundred on a side', () => {
    const many = Array.from({ length: MAX_CONTEXT_LINES - 3 }, (_, i) => line(1000 + i));
    const { newer, older } = opened({ newer: many });
    expect([roomFor(newer, 50), roomFor(newer, 2), roomFor(older, 50)]).toEqual([3, 2, 50]);
  });

  it('keep saying that something is missing', () => {
    const first = opened({ partial: 'a shard failed' });
    expect(withMore(first, 'older', answer({ older: lines(1) })).partial).toBe('a shard failed');
    expect(withMore(opened({}), 'older', answer({ partial: 'too slow' })).partial).toBe('too slow');
  });

  it('stay while another scope is on its way, and say nothing of an end then', () => {
    const context = choosing(opened({ older: lines(40) }), 'service');
    expect(ids(context, 'older')).toHaveLength(1);
    expect([context.within, context.loaded, endOf(context, 'older')]).toEqual(['service', false, null]);
  });
});

describe('the rows of a context', () => {
  const kinds = (context: LineContext, direction: Direction) =>
    contextRows(context, direction).map((row) =>
      row.kind === 'line' ? row.line.id : `beginning of ${row.path}`,
    );

  it('say where a file begins that another was before', () => {
    const older = [line(0), line(90, 'app.log.1'), line(0, 'app.log.1'), line(7, 'app.log.2')];
    expect(kinds(opened({ older }, 10), 'older')).toEqual([
      'app.log 0',
      'beginning of app.log',
      'app.log.1 90',
      'app.log.1 0',
      'beginning of app.log.1',
      'app.log.2 7',
    ]);
    expect(kinds(opened({ older: older.slice(1, 2) }, 0), 'older')).toEqual([
      'beginning of app.log',
      'app.log.1 90',
    ]);
    expect(kinds(opened({ newer: lines(10, 0) }, 80), 'newer')).toEqual([
      'app.log 10',
      'app.log 0',
      'beginning of app.log',
    ]);
  });

  it('say so in their file alone: elsewhere the lines of many files stand together', () => {
    expect(kinds(opened({ within: 'all', older: lines(0, 5) }), 'older')).toEqual(['app.log 0', 'app.log 5']);
  });

  it('end with the reason why there are no more', () => {
    expect(endOf(opened({ older: lines(0) }), 'older')).toBe('beginningOfFile');
    expect(endOf(opened({}, 0), 'older')).toBe('beginningOfFile');
    expect(endOf(opened({ older: lines(30) }), 'older')).toBe('notStored');
    expect(endOf(opened({}), 'newer')).toBe('endOfFile');
    expect(endOf(opened({ within: 'service' }), 'newer')).toBe('none');
    expect(endOf(opened({ newerNext: [1] }), 'newer')).toBeNull();
    expect(endOf(openContext(line(5)), 'newer')).toBeNull();
  });
});
