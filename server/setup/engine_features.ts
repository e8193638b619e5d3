import type { ElasticsearchClient } from '@kbn/core/server';
import { INDEX_TEMPLATE, LIFECYCLE_POLICY } from '../../common/names';
import type { EngineFeatures } from '../assets/asset';
import { engineCall } from './engine_call';

/** Lifecycle management is there, whether or not our policy is, and whether or not this user may see it. */
const HAS_POLICIES = [200, 401, 403, 404];
/** A wildcard that matches nothing is no 404 for an engine that knows the path. */
const HAS_STREAM_LIFECYCLE = [200, 401, 403];

/**
 * Asks the engine what it can do. An engine without a feature does not know its path: 400 or 410. Elasticsearch has index
 * lifecycle management since 6.6 (its serverless kind has none), data stream lifecycle since 8.11.
 */
export async function readEngineFeatures(
  client: ElasticsearchClient,
  signal?: AbortSignal,
): Promise<EngineFeatures> {
  const ask = (path: string) => engineCall(client, 'GET', path, undefined, signal);
  const [policy, streams] = await Promise.all([
    ask(`/_ilm/policy/${LIFECYCLE_POLICY}`),
    ask(`/_data_stream/${INDEX_TEMPLATE}.*/_lifecycle`),
  ]);
  return {
    lifecycle: HAS_POLICIES.includes(policy.status),
    dataStreamLifecycle: HAS_STREAM_LIFECYCLE.includes(streams.status),
  };
}
