import type { GroupState } from './reparse_state';
import { streamsOf } from './reparse_task';
import type { Slice } from './slice';

const KEPT =
  'Some events could not be written, so the documents that they were to replace are kept: lines of this file may be there twice.';

/**
 * Removes the documents whose text others hold now, from the end of each file towards its beginning: if this stops half way,
 * what is left can still be followed from the file's beginning. Null when nothing is left to be done.
 */
export async function removeReplaced(slice: Slice, group: GroupState): Promise<GroupState | null> {
  const { store, task, counts } = slice;
  if (group.refused) {
    counts.note(KEPT);
    return null;
  }
  await store.refresh(streamsOf(task));
  let state = group;
  do {
    const { documents, next } = await store.replaced({ task, path: state.path }, state.after);
    if (next === null) return null;
    await store.remove(documents);
    counts.add({ removed: documents.length });
    state = { ...state, after: next };
  } while (!slice.isOver());
  return state;
}
