import { MANAGED_BY } from '../../../common/names';
import { at } from '../../../common/narrow';
import type { EngineAsset } from '../../assets/asset';
import { failureOfAnswer } from '../../failure';
import { engineCall } from '../engine_call';
import type { Inspection } from '../inspect/inspection';
import type { SetupContext } from '../setup_context';
import type { EngineUsers } from './engine_users';
import { policyUsers } from './policy_users';
import { whyKept } from './why_kept';
import type { RemovalItem } from './removal_item';

/** Which kinds of engine assets each kind of ours names, and does not work without. */
const NEEDS: Readonly<Record<EngineAsset['kind'], readonly EngineAsset['kind'][]>> = {
  'index template': ['component template'],
  'component template': ['ingest pipeline', 'lifecycle policy'],
  'ingest pipeline': [],
  'lifecycle policy': [],
};

/** What speaks against the removal of engine assets, besides what each of them is like. */
export interface EngineGrounds {
  readonly users: EngineUsers;
  /** Other spaces that App Logs is set up in: engine assets are shared by all. */
  readonly spaces: readonly string[];
  /** Data streams of ours and their indices: what they use is counted when they stay. */
  readonly streams: ReadonlySet<string>;
  /** Ids of modified assets that go all the same. */
  readonly modified: readonly string[];
}

/** The engine assets that are there, what uses others first. */
export function engineItems(
  context: SetupContext,
  inspections: readonly Inspection[],
  grounds: EngineGrounds,
): readonly RemovalItem[] {
  const assets = inspections.flatMap(({ asset }) => (asset.home === 'engine' ? [asset] : []));
  return [...inspections].reverse().flatMap((inspection): RemovalItem[] => {
    const { asset, reading, status } = inspection;
    if (asset.home !== 'engine' || reading.kind === 'missing' || status.state === 'unsupported') return [];
    const { id, kind, name } = asset;
    const uses = assets.filter((each) => NEEDS[kind].includes(each.kind)).map((each) => each.id);
    const stays = whyAssetStays(asset, inspection, grounds);
    return [{ id, kind, name, uses, stays, remove: () => removeAsset(context, asset) }];
  });
}

function whyAssetStays(asset: EngineAsset, inspection: Inspection, grounds: EngineGrounds): string | null {
  const { reading } = inspection;
  if (reading.kind === 'found' && madeBy(reading.body) !== MANAGED_BY) {
    return 'It does not say that App Logs made it.';
  }
  const { users, spaces, streams, modified } = grounds;
  const others = asset.kind === 'index template' ? [] : [...users[asset.kind]];
  if (asset.kind === 'lifecycle policy' && reading.kind === 'found') {
    others.unshift(...policyUsers(reading.body, streams));
  }
  if (others.length > 0) return [...new Set(others)].join(' ');
  if (spaces.length > 0) {
    return `App Logs is set up in ${spaces.length === 1 ? 'the space' : 'the spaces'} ${spaces.join(', ')} as well, and shares it; remove it there first.`;
  }
  return whyKept(inspection, modified);
}

/** Whose a body says it is; a lifecycle policy says so one level deeper. */
function madeBy(body: unknown): unknown {
  return at(body, '_meta', 'managed_by') ?? at(body, 'policy', '_meta', 'managed_by');
}

async function removeAsset({ client, signal }: SetupContext, { path }: EngineAsset): Promise<string | null> {
  const answer = await engineCall(client, 'DELETE', path, undefined, signal);
  if (answer.status < 300 || answer.status === 404) return null;
  const { message, action, reason } = failureOfAnswer(answer);
  // The engine's own words say who uses it; those about a privilege are for people.
  return answer.status === 400 || answer.status === 409
    ? (reason ?? message)
    : [message, action].filter(Boolean).join(' ');
}
