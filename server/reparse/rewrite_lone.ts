import { loneEvent } from './lone_event';
import type { GroupState } from './reparse_state';
import { nameOf, streamsOf } from './reparse_task';
import type { Slice } from './slice';

/** Rewrites the documents that belong to no file that can be followed, one by one, each as the event that it is. */
export async function rewriteLone(slice: Slice, group: GroupState): Promise<GroupState> {
  const { store, task, counts } = slice;
  const stays = nameOf(task.source) === nameOf(task.target);
  // What has been written just now would look as if it had not.
  if (group.after === null) await store.refresh(streamsOf(task));
  let state = group;
  do {
    const { documents, next } = await store.lone({ task, path: state.path }, state.after);
    if (next === null) return { ...state, phase: 'remove', after: null };
    const results = await store.write(
      task,
      documents.map((document) => loneEvent(task, document)),
    );
    const written = results.filter(({ kind }) => kind === 'created').length;
    counts.add({ read: documents.length, [stays ? 'replaced' : 'written']: written });
    for (const result of results) if (result.kind === 'refused') counts.note(result.reason);
    if (!stays) {
      const moved = documents.filter((_, i) => results[i]?.kind !== 'refused');
      await store.mark(task, moved);
    }
    state = { ...state, after: next };
  } while (!slice.isOver());
  return state;
}
