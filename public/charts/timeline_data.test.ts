import type { TimelineAnswer } from '../../common/api/logs';
import { timelineData } from './timeline_data';

const ANSWER: TimelineAnswer = {
  intervalMs: 1000,
  buckets: [
    { time: 5000, levels: { info: 3, error: 1 } },
    { time: 6000, levels: {} },
    { time: 7000, levels: { constructor: 2 } },
  ],
  levels: [
    { level: 'info', severity: 20, count: 3 },
    { level: 'constructor', severity: 0, count: 2 },
    { level: 'error', severity: 40, count: 1 },
  ],
  total: 6,
  partial: null,
  tookMs: 1,
};

describe('preparing the timeline', () => {
  it('makes one series per level, most severe first, with a point for every bucket', () => {
    const { series } = timelineData(ANSWER);
    expect(series.map((one) => one.level)).toEqual(['error', 'info', 'constructor']);
    expect(series[1]?.points).toEqual([
      { time: 5000, count: 3 },
      { time: 6000, count: 0 },
      { time: 7000, count: 0 },
    ]);
    // `{}.constructor` exists, but nobody logged it.
    expect(series[2]?.points.map((point) => point.count)).toEqual([0, 0, 2]);
  });

  it('covers the last bucket whole', () => {
    expect(timelineData(ANSWER).domain).toEqual({ min: 5000, max: 8000 });
  });

  it('gives the same numbers as a table', () => {
    expect(timelineData(ANSWER).rows).toEqual([
      { time: 5000, counts: [1, 3, 0] },
      { time: 6000, counts: [0, 0, 0] },
      { time: 7000, counts: [0, 0, 2] },
    ]);
  });

  it('takes an answer without buckets', () => {
    const data = timelineData({ ...ANSWER, buckets: [], levels: [], total: 0 });
    expect(data.series).toEqual([]);
    expect(data.rows).toEqual([]);
  });
});
