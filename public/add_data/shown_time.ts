import type { TimeRange } from '@kbn/es-query';
import type { LogLine } from '../../common/api/logs';

const RECENT_MS = 15 * 60_000;

/**
 * The time range in which lines that came are seen: the last quarter of an hour, or from the oldest of them on where that is
 * before, as of a file that is sent from its beginning.
 */
export function shownTime(lines: readonly Pick<LogLine, 'time'>[], now: number): TimeRange {
  const oldest = Math.min(...lines.map(({ time }) => Date.parse(time)));
  return { from: oldest < now - RECENT_MS ? new Date(oldest).toISOString() : 'now-15m', to: 'now' };
}
