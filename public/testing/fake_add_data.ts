import type { LogLine } from '../../common/api/logs';
import type { TailAnswer } from '../../common/api/tail';

/** Routes that "Add data" asks. */
export const ADD_DATA_PATH = {
  known: '/internal/app_logs/add_data',
  prepare: '/internal/app_logs/add_data/_prepare',
  setup: '/api/app_logs/setup',
  tail: '/internal/app_logs/tail',
} as const;

/** An answer of the tail's route that holds these lines. */
export function fakeTail(lines: readonly LogLine[], parts: Partial<TailAnswer> = {}): TailAnswer {
  return {
    lines,
    ingested: lines.map(() => '2030-01-02T03:04:06.000Z'),
    upTo: '2030-01-02T03:04:05.000Z',
    waiting: 0,
    moreWaiting: false,
    partial: null,
    tookMs: 1,
    ...parts,
  };
}
