import { MAX_KNOWN } from '../../common/api/tail';
import { seeded } from '../../common/testing/seeded';
import { answerAt, type Scheduled } from '../testing/tail_schedule';
import { OVERLAP_MS, beginAt, knownIds, takeAnswer, type TailCursor } from './tail_cursor';

const T0 = Date.parse('2031-01-01T00:00:00Z');

/** Asks until nothing is left, and notes the ids in the order in which they came. */
function ask(cursor: TailCursor, now: number, documents: readonly Scheduled[], size = 500) {
  const given: string[] = [];
  let here = cursor;
  for (;;) {
    const question = { since: new Date(here.since).toISOString(), known: knownIds(here) };
    const answer = answerAt(now, documents, question, size);
    const taken = takeAnswer(here, answer);
    given.push(...taken.fresh.map(({ line }) => line.id));
    here = taken.cursor;
    if (answer.waiting === 0) return { cursor: here, given };
  }
}

const written = (count: number, part: (index: number) => Omit<Scheduled, 'id'>): Scheduled[] =>
  Array.from({ length: count }, (_, index) => ({ id: `line-${index}`, ...part(index) }));

describe('a cursor', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'gives each line exactly once, however late within the overlap it appears (schedule %d)',
    (seed) => {
      const random = seeded(seed);
      const documents = written(1_500, () => {
        const ingested = T0 + Math.floor(random() * 120_000);
        return { ingested, visible: ingested + Math.floor(random() ** 4 * OVERLAP_MS) };
      });
      const given: string[] = [];
      let cursor = beginAt(null);
      for (let now = T0; now < T0 + 160_000; now += Math.floor(random() * 5_000)) {
        const asked = ask(cursor, now, documents, 1 + Math.floor(random() * 40));
        given.push(...asked.given);
        cursor = asked.cursor;
      }
      given.push(...ask(cursor, T0 + 160_000, documents).given);
      expect([...given].sort()).toEqual(documents.map(({ id }) => id).sort());
    },
  );

  it('gives what came while nobody asked for an hour', () => {
    const documents = written(4_000, (index) => ({
      ingested: T0 + index * 1_000,
      visible: T0 + index * 1_000,
    }));
    const first = ask(beginAt(null), T0 + 60_000, documents);
    const later = ask(first.cursor, T0 + 4_000_000, documents);
    expect([...first.given, ...later.given]).toEqual(documents.map(({ id }) => id));
  });

  it('begins where receipt had got to, and gives what was dated before but appears after', () => {
    const documents = [
      { id: 'old', ingested: T0, visible: T0 },
      { id: 'slow', ingested: T0 + 100_000, visible: T0 + 112_000 },
      { id: 'quick', ingested: T0 + 101_000, visible: T0 + 101_500 },
    ];
    const { upTo } = answerAt(T0 + 105_000, documents, { since: null, known: [] });
    const first = ask(beginAt(upTo), T0 + 105_000, documents);
    expect(first.given).toEqual(['quick']);
    expect(ask(first.cursor, T0 + 113_000, documents).given).toEqual(['slow']);
  });

  it('does not move by a partial answer, and gives what that lacked', () => {
    const documents = written(3, (index) => ({ ingested: T0 + index * 30_000, visible: T0 }));
    const cursor = beginAt(null);
    const whole = answerAt(T0 + 100_000, documents, { since: new Date(0).toISOString(), known: [] });
    const partial = {
      ...whole,
      lines: whole.lines.slice(2),
      ingested: whole.ingested.slice(2),
      partial: 'late',
    };
    const taken = takeAnswer(cursor, partial);
    expect(taken.cursor.since).toBe(cursor.since);
    expect(taken.fresh.map(({ line }) => line.id)).toEqual(['line-2']);
    expect(ask(taken.cursor, T0 + 100_000, documents).given).toEqual(['line-0', 'line-1']);
  });

  it('knows no more than a question can hold after a burst, and gives no line of it twice', () => {
    const burst = written(MAX_KNOWN + 7_000, (index) => ({
      ingested: T0 + Math.floor(index / 10),
      visible: T0,
    }));
    const { cursor, given } = ask(beginAt(null), T0 + 10_000, burst, 1_000);
    expect(new Set(given).size).toBe(burst.length);
    expect(given).toHaveLength(burst.length);
    expect(knownIds(cursor).length).toBeLessThanOrEqual(MAX_KNOWN);
    expect(knownIds(cursor).length).toBeGreaterThan(MAX_KNOWN - 20);
    expect(ask(cursor, T0 + 11_000, burst).given).toEqual([]);
  });

  it('is not carried away by a line that a wrong clock dated ahead', () => {
    const documents = [
      { id: 'ahead', ingested: T0 + 86_400_000, visible: T0 },
      ...written(50, (index) => ({ ingested: T0 + index * 2_000, visible: T0 + index * 2_000 })),
    ];
    let cursor = beginAt(null);
    const given: string[] = [];
    for (let now = T0; now < T0 + 100_000; now += 2_000) {
      const asked = ask(cursor, now, documents);
      given.push(...asked.given);
      cursor = asked.cursor;
    }
    expect([...given].sort()).toEqual(documents.map(({ id }) => id).sort());
  });

  it('recognises a line that was written again, with another date of receipt', () => {
    const first = ask(beginAt(null), T0 + 1_000, [{ id: 'open', ingested: T0, visible: T0 }]);
    const again = [
      { id: 'next', ingested: T0 + 300_000, visible: T0 },
      { id: 'open', ingested: T0 + 400_000, visible: T0 },
    ];
    const later = ask(first.cursor, T0 + 500_000, again);
    expect(later.given).toEqual(['next']);
  });
});
