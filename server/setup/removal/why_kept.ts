import type { Inspection } from '../inspect/inspection';

/**
 * Why one asset is kept, by its own state: it cannot be seen, or somebody's work would go with it. What somebody changed
 * goes only when they say so, because nothing brings it back; `_difference` gives its whole body to keep.
 * @param modified ids of modified assets that go all the same
 */
export function whyKept({ asset, reading, status }: Inspection, modified: readonly string[]): string | null {
  if (reading.kind === 'refused') {
    return [reading.failure.message, reading.failure.action].filter(Boolean).join(' ');
  }
  if (status.state !== 'modified' || modified.includes(asset.id)) return null;
  return 'Somebody changed it, so it goes only when it is chosen by name.';
}
