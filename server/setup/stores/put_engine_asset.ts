import type { AssetBody, EngineAsset } from '../../assets/asset';
import { settlePipeline } from '../../services/settle_pipeline';
import { engineCall } from '../engine_call';
import type { SetupContext } from '../setup_context';
import { stepFailed } from '../step_failed';

/**
 * Puts one engine asset. The same body twice, by two Kibanas at once, is no conflict for the engine.
 * @throws AppLogsError that names the asset and what the engine said
 */
export async function putEngineAsset(
  context: SetupContext,
  asset: EngineAsset,
  body: AssetBody,
): Promise<void> {
  const { client, signal } = context;
  const answer = await engineCall(client, 'PUT', asset.path, body, signal);
  if (answer.status >= 300) throw stepFailed(`${asset.kind} ${asset.name}`, 'installed', answer);
  if (asset.services) await settlePipeline(context);
}
