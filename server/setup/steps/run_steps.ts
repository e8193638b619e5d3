import type { AssetStatus } from '../../../common/api/setup';
import { AppLogsError } from '../../app_logs_error';
import { refusedState } from '../inspect/inspect_asset';
import { stepThrew, withAssets } from '../step_failed';

/** One thing to do, and the assets that are there when it is done. */
export interface SetupStep {
  readonly ids: readonly string[];
  /** For the sentence "The … could not be installed". */
  readonly name: string;
  run(): Promise<void>;
}

/**
 * Does one step after another, and stops at the first that fails.
 * @param assets as they were before
 * @throws AppLogsError that names the step, with the state of every asset then
 */
export async function runSteps(steps: readonly SetupStep[], assets: readonly AssetStatus[]): Promise<void> {
  const done = new Set<string>();
  for (const step of steps) {
    try {
      await step.run();
    } catch (error) {
      const failure = error instanceof AppLogsError ? error : stepThrew(step.name, 'installed', error);
      throw withAssets(
        failure,
        assets.map((asset) => assetAfter(asset, step, done, failure)),
      );
    }
    for (const id of step.ids) done.add(id);
  }
}

/** The state of an asset once a step has failed. */
function assetAfter(
  asset: AssetStatus,
  step: SetupStep,
  done: ReadonlySet<string>,
  failure: AppLogsError,
): AssetStatus {
  const { id, kind, name } = asset;
  if (done.has(id)) return { id, kind, name, state: 'installed' };
  if (step.ids.includes(id)) return { id, kind, name, ...refusedState(failure) };
  return asset;
}
