import type { Frame } from '../../../common/traceback/traceback';

/** Frames that are drawn one by one, or folded into "12 library frames". */
export interface FrameRun {
  readonly folded: boolean;
  readonly frames: readonly Frame[];
}

/**
 * Frames in their order, those of libraries folded where two or more follow one another. The last one stays in sight
 * whosever it is: there the exception was raised.
 */
export function frameRuns(frames: readonly Frame[]): readonly FrameRun[] {
  const runs: { folded: boolean; frames: Frame[] }[] = [];
  frames.forEach((frame, at) => {
    const folded = !frame.own && at < frames.length - 1;
    const run = runs.at(-1);
    if (run && run.folded === folded) run.frames.push(frame);
    else runs.push({ folded, frames: [frame] });
  });
  return runs.map((run) => ({ ...run, folded: run.folded && run.frames.length > 1 }));
}
