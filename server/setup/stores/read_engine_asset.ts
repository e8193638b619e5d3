import { at, stringOr } from '../../../common/narrow';
import type { EngineAsset } from '../../assets/asset';
import { failureOfAnswer } from '../../failure';
import { objectOr } from '../compare/json_tree';
import { engineCall } from '../engine_call';
import type { AssetReading } from '../inspect/asset_reading';
import type { SetupContext } from '../setup_context';

/** What the engine has under an asset's name. */
export async function readEngineAsset(
  { client, signal }: Pick<SetupContext, 'client' | 'signal'>,
  { path, bodyPath, metaPath }: EngineAsset,
): Promise<AssetReading> {
  const answer = await engineCall(client, 'GET', path, undefined, signal);
  if (answer.status === 404) return { kind: 'missing' };
  if (answer.status !== 200) return { kind: 'refused', failure: failureOfAnswer(answer) };
  const version = stringOr(at(answer.body, ...metaPath, 'version'));
  return {
    kind: 'found',
    body: objectOr(at(answer.body, ...bodyPath)) ?? {},
    ...(version === null ? {} : { version }),
  };
}
