import { z } from 'zod';
import type { AssetStatus } from '../../common/api/setup';
import { at } from '../../common/narrow';
import { readRole } from '../../common/privileges/role_request';

const assetsSchema = z.array(
  z
    .object({
      id: z.string(),
      kind: z.string(),
      name: z.string(),
      state: z.enum(['installed', 'outdated', 'modified', 'missing', 'blocked', 'unsupported', 'failed']),
      version: z.string(),
      reason: z.string(),
      role: z.unknown(),
    })
    .partial({ version: true, reason: true, role: true }),
);

/**
 * The assets that an answer of setup says are not in order when it stopped half way (`attributes.assets` of ErrorBody).
 * @returns none for any other error
 */
export function failedAssets(error: unknown): AssetStatus[] {
  const parsed = assetsSchema.safeParse(at(error, 'body', 'attributes', 'assets'));
  if (!parsed.success) return [];
  return parsed.data
    .filter(({ state }) => state === 'failed' || state === 'blocked' || state === 'missing')
    .map(({ version, reason, role: given, ...asset }) => {
      const role = readRole(given);
      return {
        ...asset,
        ...(version === undefined ? {} : { version }),
        ...(reason === undefined ? {} : { reason }),
        ...(role === undefined ? {} : { role }),
      };
    });
}
