/** How many times as much the larger input is. A linear way takes as many times as long, a quadratic one 64 times. */
const TIMES = 8;
/** What `growth` is for a linear way at most, with what caches and collections add. */
export const LINEAR = 28;
const TURNS = 5;
/** Shorter times are those of the clock. Milliseconds. */
const LEAST_MS = 2;

/** CPU milliseconds, the least of some turns: what else runs on the machine only adds. */
export function leastCpuMs(run: () => void): number {
  const times = Array.from({ length: TURNS }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.max(LEAST_MS, Math.min(...times));
}

/**
 * How many times as long it takes for eight times as much: a ratio, the same on any machine.
 * @param make an input of a size
 * @param size of the larger input
 */
export function growth<Input>(
  make: (size: number) => Input,
  size: number,
  run: (input: Input) => void,
): number {
  const [some, many] = [make(Math.floor(size / TIMES)), make(size)];
  return leastCpuMs(() => run(many)) / leastCpuMs(() => run(some));
}
