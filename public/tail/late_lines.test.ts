import { fakeLine } from '../testing/fake_lines';
import { NONE_LATE, takeLate } from './late_lines';

const T0 = Date.parse('2031-01-01T00:00:00Z');
const received = (id: string, time: number, ingested: number) => ({
  line: fakeLine({ id, time: new Date(T0 + time).toISOString() }),
  ingested: T0 + ingested,
});
const allNew = (lines: ReturnType<typeof received>[]) => takeLate(NONE_LATE, lines, new Set(lines));

describe('late lines', () => {
  it('are those that come after clearly newer ones, with the time they took', () => {
    const { late } = allNew([
      received('a', 10_000, 10_100),
      received('b', 9_000, 10_200),
      received('late', 4_000, 10_300),
    ]);
    expect([...late]).toEqual([['late', 6_300]]);
  });

  it('are not those that were slow on their way when nothing newer was there', () => {
    expect(allNew([received('a', 0, 60_000), received('b', 1_000, 60_000)]).late.size).toBe(0);
  });

  it('are not the ones that were there before anybody followed, though these say what is newer', () => {
    const before = [received('new', 60_000, 60_000), received('old', 0, 60_100)];
    const there = takeLate(NONE_LATE, before, new Set());
    expect(there.late.size).toBe(0);
    const came = [received('late', 30_000, 70_000)];
    expect([...takeLate(there, came, new Set(came)).late.keys()]).toEqual(['late']);
  });

  it('does not call everything late after a line of next year', () => {
    const { late } = allNew([received('ahead', 31_536_000_000, 1_000), received('a', 1_500, 1_600)]);
    expect(late.size).toBe(0);
  });

  it('are remembered up to a bound, the last ones', () => {
    const lines = Array.from({ length: 6_000 }, (_, index) => received(`late-${index}`, 0, 100_000));
    const { late } = allNew([received('new', 100_000, 100_000), ...lines]);
    expect(late.size).toBe(5_000);
    expect(late.has('late-5999')).toBe(true);
  });
});
