import type { ServiceTimes } from './service_times';
import { sliceWidth, type Windows } from './windows';

/** How likely the silence of a service that is well may be: one in a million, since it is asked of each at each look. */
const CHANCE = 1e-6;
/** Slices with lines that a service must have before its pauses are known. */
const LEAST_SLICES = 6;

/** A service that wrote regularly, and has stopped. */
export interface QuietService {
  readonly service: string;
  /** Time of its last line, epoch ms. */
  readonly last: number;
  /** How long that is before the end of the window, ms. */
  readonly silence: number;
  /** The longest pause between its lines before that, ms, to the width of a slice. */
  readonly usual: number;
}

/**
 * Services without a line for longer than usual. Both must hold: the silence is more than twice the longest pause that the
 * service made before; and it would be next to impossible if slices were filled independently of each other, with the share
 * that was filled before. Lines of one slice count once, because a job's lines come together.
 * @param end until when lines can have come, epoch ms: the end of the window, or the present when that is earlier
 */
export function quietServices(
  services: readonly ServiceTimes[],
  windows: Windows,
  end: number,
): readonly QuietService[] {
  const adjacent = windows.before.to === windows.now.from;
  return services.flatMap((times) => {
    const { service, lastTime } = times;
    if (lastTime === null || lastTime >= end) return [];
    const slices = adjacent ? inOrder(times, windows) : inOrder({ ...times, before: [] }, windows);
    const past = slices.filter(({ from }) => from <= lastTime);
    const filled = past.filter(({ count }) => count > 0).length;
    if (filled < LEAST_SLICES) return [];
    const usual = longestPause(past);
    const silence = end - lastTime;
    const known = past.length - past.findIndex(({ count }) => count > 0);
    // Half a slice less than all of them: that none was empty so far does not say that none ever is.
    const empty = 1 - (filled - 0.5) / known;
    const chance = Math.pow(empty, silence / sliceWidth(windows.now));
    return silence > 2 * usual && chance < CHANCE ? [{ service, last: lastTime, silence, usual }] : [];
  });
}

interface Slice {
  readonly from: number;
  readonly width: number;
  readonly count: number;
}

function inOrder(times: Pick<ServiceTimes, 'before' | 'now'>, windows: Windows): readonly Slice[] {
  const of = (counts: readonly number[], { from, width }: { from: number; width: number }) =>
    counts.map((count, i) => ({ from: from + i * width, width, count }));
  return [
    ...of(times.before, { from: windows.before.from, width: sliceWidth(windows.before) }),
    ...of(times.now, { from: windows.now.from, width: sliceWidth(windows.now) }),
  ];
}

/** At least one slice: what happens within one is not seen. */
function longestPause(slices: readonly Slice[]): number {
  let [longest, pause, begun] = [0, 0, false];
  for (const { count, width } of slices) {
    longest = Math.max(longest, width);
    if (count > 0) {
      longest = Math.max(longest, begun ? pause : 0);
      [pause, begun] = [0, true];
    } else pause += width;
  }
  return longest;
}
