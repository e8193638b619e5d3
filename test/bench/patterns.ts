/**
 * npm run bench:patterns -- PATH: how well lines are grouped by pattern, and what merging costs.
 *
 * PATH is a copy of loghub (github.com/logpai/loghub) with its sets of 2,000 labelled lines: the column Content of
 * `<Set>/<Set>_2k.log_structured.csv` goes through the real pipeline, and the masks that it makes are merged. Prints each
 * set's grouping accuracy of masking alone and merged, by the original labels, and the means of the sets that the rules
 * were tuned on and of those that were held out; then the CPU time of merging, all threads of the process together, and
 * how long one step of a large merge keeps Kibana from all else.
 *
 * APP_LOGS_TEST_ENGINE  an engine to use; without it one is started and thrown away
 */
import { mergeInSteps, mergeMasks, type CountedMask } from '../../common/patterns/merge_masks';
import { startBenchEngine } from './bench_engine';
import { median } from './median';
import { engineMasks } from './patterns/engine_masks';
import { groupingAccuracy } from './patterns/grouping_accuracy';
import { labelledSets, type LabelledSet } from './patterns/labelled_set';
import { madeMasks } from './patterns/made_masks';
import { countedMasks, mergedGroups } from './patterns/merged_groups';

/**
 * The sets whose lines were read to make the rules of common/patterns. The others' figure is not a blind one: some rules
 * were thought of because of their scores, that of a name like `LOCAL(0)` because of one line of Thunderbird. At first
 * sight, before that, the mean of these eight others was 0.814.
 */
const TUNED = ['Android', 'HDFS', 'Hadoop', 'Linux', 'Mac', 'OpenSSH', 'Spark', 'Zookeeper'];
const MADE_MASKS = 5000;
/** As many as the page compares at most. */
const MOST_MASKS = 50_000;
const SEED = 7;
/** The first runs are those of a program that has just started: the engine of JavaScript still compiles it. */
const WARM_UP = 10;
const ROUNDS = 15;
const STEPPED_ROUNDS = 5;

interface Figures {
  readonly name: string;
  readonly masked: number;
  readonly merged: number;
}

async function main(): Promise<void> {
  const path = process.argv[2];
  if (path === undefined) {
    throw new Error('Give the path of a copy of github.com/logpai/loghub: npm run bench:patterns -- PATH');
  }
  const sets = labelledSets(path);
  if (sets.length === 0) {
    throw new Error(`${path} has no <Set>/<Set>_2k.log_structured.csv, as github.com/logpai/loghub has.`);
  }
  const masks = await masksOf(sets);
  printAccuracy(sets, masks);
  console.log('CPU time of merging, median (first run):');
  printTime(`${MADE_MASKS} made masks`, madeMasks(MADE_MASKS, SEED));
  printTime("all sets' masks", countedMasks(masks.flat()));
  printSteps(madeMasks(MOST_MASKS, SEED));
}

async function masksOf(sets: readonly LabelledSet[]): Promise<string[][]> {
  const engine = await startBenchEngine();
  const masks: string[][] = [];
  try {
    for (const { contents } of sets) masks.push(await engineMasks(engine.url, contents));
  } finally {
    await engine.stop();
  }
  return masks;
}

function printAccuracy(sets: readonly LabelledSet[], masks: readonly string[][]): void {
  const row = (...cells: ReadonlyArray<string | number>) =>
    console.log(cells.map((cell, i) => (i === 0 ? `  ${cell}`.padEnd(26) : `${cell}`.padStart(10))).join(''));
  row('set', 'lines', 'masks', 'patterns', 'true', 'GA masks', 'GA merged');
  const figures = sets.map((set, i): Figures => {
    const ofSet = masks[i] ?? [];
    const groups = mergedGroups(ofSet);
    const masked = groupingAccuracy(ofSet, set.eventIds);
    const merged = groupingAccuracy(groups, set.eventIds);
    const counts = [ofSet, groups, set.eventIds].map((list) => new Set<string | number>(list).size);
    row(set.name, ofSet.length, ...counts, masked.toFixed(3), merged.toFixed(3));
    return { name: set.name, masked, merged };
  });
  const mean = (title: string, some: readonly Figures[]) => {
    if (some.length === 0) return;
    const of = (key: 'masked' | 'merged') => some.reduce((sum, one) => sum + one[key], 0) / some.length;
    row(`mean of ${some.length} ${title}`, '', '', '', '', of('masked').toFixed(3), of('merged').toFixed(3));
  };
  const isTuned = ({ name }: Figures) => TUNED.includes(name);
  mean('tuned', figures.filter(isTuned));
  mean(
    'held out',
    figures.filter((one) => !isTuned(one)),
  );
  mean('all', figures);
}

function printTime(title: string, masks: readonly CountedMask[]): void {
  const times: number[] = [];
  let patterns = 0;
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const before = process.cpuUsage();
    patterns = mergeMasks(masks).length;
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  const usual = median(times.slice(WARM_UP)).toFixed(0);
  console.log(`  ${title}: ${masks.length} to ${patterns} in ${usual} ms (${times[0]?.toFixed(0)} ms)`);
}

function printSteps(masks: readonly CountedMask[]): void {
  const longest: number[] = [];
  const whole: number[] = [];
  for (let round = 0; round < STEPPED_ROUNDS; round++) {
    const times = stepTimes(masks);
    longest.push(Math.max(...times));
    whole.push(times.reduce((sum, time) => sum + time, 0));
  }
  console.log(
    `  ${masks.length} made masks: ${median(whole).toFixed(0)} ms of the event loop in steps, the longest ${median(longest).toFixed(0)} ms`,
  );
}

/** Milliseconds of each step. */
function stepTimes(masks: readonly CountedMask[]): readonly number[] {
  const steps = mergeInSteps(masks);
  const times: number[] = [];
  for (;;) {
    const before = performance.now();
    const { done } = steps.next();
    times.push(performance.now() - before);
    if (done === true) return times;
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
