import type { AssetState } from '../../../common/api/setup';
import { ASSET_VERSION } from '../../assets/asset_version';
import { compareVersions } from '../../assets/version_order';
import type { RememberedAsset } from '../memory/setup_memory';

/** One asset that is there, beside what we would put and what we know of it. */
export interface Comparison {
  /** Hash of what is there. */
  readonly found: string;
  /** Hash of what setup would put now. */
  readonly ours: string;
  /** Version that it says it has; undefined when it says none. */
  readonly version: string | undefined;
  /** False when it lacks formats that people named for their services. */
  readonly rendered: boolean;
  /** What setup remembers of it. */
  readonly remembered: RememberedAsset | undefined;
  /** The older version of App Logs that shipped just this; null when none did. */
  readonly shipped: string | null;
}

export interface Verdict {
  readonly state: Extract<AssetState, 'installed' | 'outdated' | 'modified'>;
  readonly version?: string;
  readonly reason?: string;
}

const RUN_SETUP = `This App Logs brings version ${ASSET_VERSION}; run setup to replace it.`;
const LACKS_FORMATS = 'It lacks formats that were saved for a service; run setup to put them in.';
const OTHER_SETTINGS = 'It was made with other settings; run setup to replace it.';
const NAME_IT = 'Setup leaves it as it is unless you choose to replace it.';

/**
 * The state of an asset that is there. It goes by content, so that it is right even when what setup remembers is lost or
 * is another Kibana's: what equals ours is installed; what is as setup left it, or as an older App Logs shipped it, may be
 * replaced; everything else is somebody's work and is only replaced when they say so. What a newer App Logs put is left.
 */
export function stateOf(comparison: Comparison): Verdict {
  const { found, ours, remembered, shipped, rendered } = comparison;
  const version =
    comparison.version ?? (found === ours ? ASSET_VERSION : remembered?.version) ?? shipped ?? undefined;
  const known = version === undefined ? {} : { version };
  const newer = version !== undefined && compareVersions(version, ASSET_VERSION) > 0;
  const asPut = remembered?.found === found && remembered.put === ours;
  if ((found === ours || asPut) && !newer) {
    if (version !== ASSET_VERSION) return { state: 'outdated', ...known, reason: RUN_SETUP };
    return rendered ? { state: 'installed', version } : { state: 'outdated', version, reason: LACKS_FORMATS };
  }
  if (newer)
    return { state: 'installed', version, reason: 'A newer App Logs put it; this one leaves it as it is.' };
  if (remembered?.found === found || shipped !== null) {
    return { state: 'outdated', ...known, reason: version === ASSET_VERSION ? OTHER_SETTINGS : RUN_SETUP };
  }
  return { state: 'modified', ...known, reason: modifiedReason(version, remembered) };
}

function modifiedReason(version: string | undefined, remembered: RememberedAsset | undefined): string {
  const who = remembered
    ? 'Somebody changed it since setup put it.'
    : 'It differs from all that App Logs ever put there.';
  const newer =
    version !== undefined && version !== ASSET_VERSION
      ? ` This App Logs brings version ${ASSET_VERSION}, which it lacks.`
      : '';
  return `${who}${newer} ${NAME_IT}`;
}
