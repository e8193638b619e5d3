import type { ElasticsearchClient } from '@kbn/core/server';
import { LIFECYCLE_POLICY } from '../../common/names';
import type { EngineFeatures } from '../assets/engine_assets';
import { engineCall } from './engine_call';

/** Lifecycle management is there, whether or not our policy is, and whether or not this user may see it. */
const HAS_IT = [200, 401, 403, 404];

/** Asks the engine what it can do. An engine without lifecycle management does not know the path: 400 or 410. */
export async function readEngineFeatures(
  client: ElasticsearchClient,
  signal?: AbortSignal,
): Promise<EngineFeatures> {
  const answer = await engineCall(client, 'GET', `/_ilm/policy/${LIFECYCLE_POLICY}`, undefined, signal);
  return { lifecycle: HAS_IT.includes(answer.status) };
}
