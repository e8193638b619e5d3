import type { ElasticsearchClient } from '@kbn/core/server';
import { LIFECYCLE_POLICY } from '../../common/names';
import type { EngineFeatures } from '../assets/engine_assets';
import { engineCall } from './engine_call';

/** Asks the engine what it can do. An engine without lifecycle management knows no such path and says 400. */
export async function readEngineFeatures(
  client: ElasticsearchClient,
  signal?: AbortSignal,
): Promise<EngineFeatures> {
  const answer = await engineCall(client, 'GET', `/_ilm/policy/${LIFECYCLE_POLICY}`, undefined, signal);
  return { lifecycle: answer.status === 200 || answer.status === 404 };
}
