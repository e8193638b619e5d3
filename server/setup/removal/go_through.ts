import type { AssetStatus, RemoveResult } from '../../../common/api/setup';
import { AppLogsError } from '../../app_logs_error';
import { stepThrew } from '../step_failed';
import type { RemovalItem } from './removal_item';

/** What went, and what stayed with its reason. */
export interface Removal {
  readonly removed: AssetStatus[];
  readonly left: Array<RemoveResult['left'][number]>;
  /** Ids of what stayed. */
  readonly leftIds: Set<string>;
}

/**
 * Goes through the items in their order, in which whatever uses something comes before it: what stays keeps what it uses.
 * A dry run takes the same way and asks for nothing, so that it cannot promise anything else.
 * @throws AppLogsError that names the item at which it stopped; a repeat goes on there
 */
export async function goThrough(items: readonly RemovalItem[], dryRun: boolean): Promise<Removal> {
  const removal: Removal = { removed: [], left: [], leftIds: new Set() };
  const stayed: RemovalItem[] = [];
  for (const item of items) {
    const { id, kind, name } = item;
    const reason = item.stays ?? neededBy(stayed.filter(({ uses }) => uses.includes(id)));
    const refused = reason ?? (dryRun ? null : await removed(item));
    if (refused === null) {
      removal.removed.push({ id, kind, name, state: 'missing' });
      continue;
    }
    stayed.push(item);
    removal.left.push({ kind, name, reason: refused });
    removal.leftIds.add(id);
  }
  return removal;
}

async function removed(item: RemovalItem): Promise<string | null> {
  try {
    return await item.remove();
  } catch (error) {
    if (error instanceof AppLogsError) throw error;
    throw stepThrew(`${item.kind} ${item.name}`, 'removed', error);
  }
}

function neededBy(users: readonly RemovalItem[]): string | null {
  const [first, ...others] = users;
  if (!first) return null;
  const who = `The ${first.kind} "${first.name}"`;
  if (others.length === 0) return `${who}, which stays, uses it.`;
  return `${who} and ${others.length} more that stay use it.`;
}
