import { SHIPPED_HASHES } from './shipped_hashes';

/** The newest older version of App Logs that shipped an asset with just this content; null when none did. */
export function shippedVersion(id: string, hash: string): string | null {
  const versions = Object.entries(SHIPPED_HASHES[id] ?? {}).reverse();
  return versions.find(([, hashes]) => hashes.includes(hash))?.[0] ?? null;
}
