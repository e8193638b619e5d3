import type { AssetStatus } from '../../../common/api/setup';

/** One thing that removal meets: it goes, or it stays with a reason. */
export interface RemovalItem extends Readonly<Pick<AssetStatus, 'id' | 'kind' | 'name'>> {
  /** Ids of what it needs: as long as it stays, these stay. */
  readonly uses: readonly string[];
  /** Why it stays whatever happens to others, a whole sentence; null when nothing speaks against its removal. */
  readonly stays: string | null;
  /**
   * Removes it; what is gone already is no failure.
   * @returns why it stays after all, when it was refused; null when it is gone
   * @throws when nothing is known about it: the request ends, and a repeat goes on
   */
  remove(): Promise<string | null>;
}

/** Something that removal only mentions. */
export function bystander(
  kind: string,
  name: string,
  stays: string,
  uses: readonly string[] = [],
): RemovalItem {
  return { id: `${kind}:${name}`, kind, name, uses, stays, remove: async () => stays };
}
