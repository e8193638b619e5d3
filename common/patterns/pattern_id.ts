const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/**
 * The `app_logs.pattern_id` of a mask: FNV-1a (Fowler, Noll, Vo) with 64 bits over its UTF-16 units, as `patternId` in
 * server/assets/ingest_pipeline/masking.ts computes it.
 * @returns 16 hexadecimal digits
 */
export function patternId(mask: string): string {
  let hash = OFFSET;
  for (let i = 0; i < mask.length; i++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(mask.charCodeAt(i))) * PRIME);
  }
  return hash.toString(16).padStart(16, '0');
}
