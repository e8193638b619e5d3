import type { AssetStatus } from '../../../common/api/setup';
import { MANAGED_BY } from '../../../common/names';
import { at } from '../../../common/narrow';
import type { Asset, AssetBody, AssetSettings } from '../../assets/asset';
import { shippedVersion } from '../../assets/shipped/shipped_version';
import type { Failure } from '../../failure';
import { canonical, ourBody } from '../compare/canonical';
import { contentHash } from '../compare/content_hash';
import type { SetupMemory } from '../memory/setup_memory';
import type { AssetReading } from './asset_reading';
import type { Inspection } from './inspection';
import { stateOf } from './state_of';

/** What the state of an asset is judged by, besides what was read of it. */
export interface Grounds {
  readonly settings: AssetSettings;
  readonly memory: SetupMemory;
  /** Why our index template has no effect; null when nothing stands in its way. */
  readonly rival: string | null;
}

/** The state of one asset, from what was read of it. */
export function inspectAsset(asset: Asset, reading: AssetReading, grounds: Grounds): Inspection {
  const ours = ourBody(asset, grounds.settings);
  const { id, kind, name } = asset;
  if (reading.kind !== 'found') {
    return { asset, reading, ours, status: { id, kind, name, ...stateIn(asset, reading, grounds) } };
  }
  const hashes = {
    found: contentHash(canonical(asset, reading.body)),
    ours: contentHash(canonical(asset, ours)),
  };
  const status = { id, kind, name, ...stateIn(asset, { ...reading, hashes }, grounds) };
  return { asset, reading, ours, hashes, status };
}

type State = Omit<AssetStatus, 'id' | 'kind' | 'name'>;
type Found = Extract<AssetReading, { kind: 'found' }> & {
  readonly hashes: NonNullable<Inspection['hashes']>;
};

function stateIn(
  asset: Asset,
  reading: Exclude<AssetReading, { kind: 'found' }> | Found,
  { settings, memory, rival }: Grounds,
): State {
  const unsupported = whyUnsupported(asset, settings);
  if (unsupported) return { state: 'unsupported', reason: unsupported };
  if (reading.kind === 'refused') return refusedState(reading.failure);
  if (rival !== null && asset.kind === 'index template') return { state: 'blocked', reason: rival };
  if (reading.kind === 'missing') return { state: 'missing' };
  return stateOf({
    ...reading.hashes,
    version: reading.version,
    rendered: isRendered(asset, reading.body, settings),
    remembered: memory.assets.find(({ id }) => id === asset.id),
    shipped: shippedVersion(asset.id, reading.hashes.found),
  });
}

function whyUnsupported(asset: Asset, { features }: AssetSettings): string | null {
  if (asset.home !== 'engine' || !asset.needs || features[asset.needs]) return null;
  return features.dataStreamLifecycle
    ? 'This engine has no lifecycle management; its data streams delete old lines by their own lifecycle.'
    : 'This engine has no lifecycle management: retention is not managed.';
}

/** The state of an asset that the engine or Kibana refused to show or to take. */
export function refusedState({ statusCode, message, action, role }: Failure): State {
  return {
    state: statusCode === 401 || statusCode === 403 ? 'blocked' : 'failed',
    reason: [message, action].filter(Boolean).join(' '),
    ...(role ? { role } : {}),
  };
}

function isRendered(asset: Asset, body: AssetBody, { services }: AssetSettings): boolean {
  if (asset.home !== 'engine' || !asset.services) return true;
  if (at(body, '_meta', 'managed_by') !== MANAGED_BY) return true;
  return at(body, '_meta', 'services') === asset.services(services);
}
