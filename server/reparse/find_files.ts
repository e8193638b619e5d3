import { beginningOf } from './cut_file';
import { isNext, linkAfter } from './generation';
import type { GroupState } from './reparse_state';
import { isChosen, nameOf } from './reparse_task';
import type { Slice } from './slice';

/** Files that are followed at once. */
const FILES_AT_ONCE = 64;

/** Finds the next files that begin with a chosen document; when there are none, those that a chosen import added to. */
export async function findChosenFiles(slice: Slice, group: GroupState): Promise<GroupState> {
  const next = await nextRoots(slice, group, true);
  if (next) return begin(slice, { ...group, more: 'chosen', ...next });
  // An import's documents of one path are of one file: it has begun it, or added to it.
  if (slice.task.import === null || group.more !== null) return { ...group, phase: 'lone', after: null };
  return { ...group, phase: 'search', lastRoot: '', after: null, searched: [], roots: [] };
}

/** Follows the chains of all files, some at a time, until one leads to a document of the import. */
export async function searchFiles(slice: Slice, group: GroupState): Promise<GroupState> {
  let state = group;
  if (state.roots.length === 0) {
    const next = await nextRoots(slice, state, false);
    if (!next) return { ...state, phase: 'lone', after: null };
    state = { ...state, ...next, after: null, searched: [] };
  }
  do {
    const page = await slice.store.read({ task: slice.task, path: state.path }, state.after);
    const { found, searched } = followPage(slice, state, page.documents);
    if (found !== null) return begin(slice, { ...state, roots: [found], searched: [] });
    if (page.next === null || searched.length === 0)
      return { ...state, roots: [], searched: [], after: null };
    state = { ...state, searched, after: page.next };
  } while (!slice.isOver());
  return state;
}

type Searched = GroupState['searched'];
type Documents = Awaited<ReturnType<Slice['store']['read']>>['documents'];

function followPage(
  { task }: Slice,
  state: GroupState,
  documents: Documents,
): { found: string | null; searched: Searched } {
  const beginning = beginningOf(task.source);
  const stream = nameOf(task.source);
  let searched: Searched = state.searched;
  for (const document of documents) {
    const added: Searched = [];
    const isRoot = document.offset === 0 && state.roots.includes(document.id);
    const ends = isRoot ? [{ ...beginning, root: document.id }] : searched;
    for (const end of ends) {
      if (!isNext(end, document)) continue;
      if (isChosen(task, document)) return { found: end.root, searched };
      const link = linkAfter(end.link, document);
      if (link !== null) added.push({ stream, offset: document.end, link, root: end.root });
    }
    searched = [...searched.filter((end) => end.offset >= document.offset), ...added];
  }
  return { found: null, searched };
}

/** The next first documents of files that are not done; null when there are no more. */
async function nextRoots(
  { store, task }: Slice,
  group: GroupState,
  chosen: boolean,
): Promise<Pick<GroupState, 'roots' | 'lastRoot' | 'made'> | null> {
  let { lastRoot } = group;
  for (;;) {
    const options = { after: lastRoot, size: FILES_AT_ONCE, chosen };
    const found = await store.roots({ task, path: group.path }, options);
    const last = found[found.length - 1];
    if (last === undefined) return null;
    lastRoot = last;
    const roots = found.filter((id) => !group.made.includes(madeRoot(id)));
    const made = group.made.filter((id) => id > madeRoot(last));
    if (roots.length > 0) return { roots, lastRoot, made };
  }
}

/** As much of an `_id` as tells it from some thousand others. */
export function madeRoot(id: string): string {
  return id.slice(0, 10);
}

function begin({ task }: Slice, group: GroupState): GroupState {
  const [source, target] = [beginningOf(task.source), beginningOf(task.target)];
  const ends = source.stream === target.stream ? [source] : [source, target];
  return { ...group, phase: 'rewrite', files: [{ context: null, ends, others: [], own: [] }], seen: -1 };
}
