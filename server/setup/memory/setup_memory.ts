import type { RetentionDays } from '../../../common/api/setup';

/** What setup knows of one asset that it put. */
export interface RememberedAsset {
  /** The asset's id; those of saved objects differ from space to space. */
  readonly id: string;
  /** Version of App Logs' assets that it came with. */
  readonly version: string;
  /** Hash of what was put. */
  readonly put: string;
  /** Hash of what the engine or Kibana gave right after: an asset whose hash differs now was changed by somebody. */
  readonly found: string;
}

/** What setup remembers from one request to the next, for the whole cluster. */
export interface SetupMemory {
  readonly retentionDays: RetentionDays;
  readonly assets: readonly RememberedAsset[];
  /** Another retention was chosen, and the data streams that are there do not have it yet. */
  readonly retentionDue: boolean;
}

export const NOTHING_REMEMBERED: SetupMemory = { retentionDays: null, assets: [], retentionDue: false };

/** With these assets remembered as they are now; others stay as they were. Sorted, so that the same is always equal. */
export function remember(memory: SetupMemory, assets: readonly RememberedAsset[]): SetupMemory {
  const others = forget(
    memory,
    assets.map(({ id }) => id),
  );
  const all = [...others.assets, ...assets];
  return { ...memory, assets: all.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** Without what is remembered of these assets: they were removed. */
export function forget(memory: SetupMemory, ids: readonly string[]): SetupMemory {
  return { ...memory, assets: memory.assets.filter(({ id }) => !ids.includes(id)) };
}
