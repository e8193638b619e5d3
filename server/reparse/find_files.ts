import { beginningOf } from './cut_file';
import { isNext, linkAfter } from './generation';
import type { GroupState } from './reparse_state';
import { isChosen, nameOf } from './reparse_task';
import type { Slice } from './slice';

/** Files that are followed at once. */
const FILES_AT_ONCE = 64;

/** Finds the next files that begin with a chosen document; when there are none, those that a chosen import added to. */
export async function findChosenFiles(slice: Slice, group: GroupState): Promise<GroupState> {
  const roots = await rootsAfter(slice, group, true);
  const last = roots[roots.length - 1];
  if (last !== undefined) return begin(slice, { ...group, more: 'chosen', lastRoot: last }, roots);
  // An import's documents of one path are of one file: it has begun it, or added to it.
  if (slice.task.import === null || group.more !== null) return { ...group, phase: 'lone', after: null };
  return { ...group, phase: 'search', lastRoot: '', after: null, searched: [], roots: [] };
}

/** Follows the chains of all files, some at a time, until one leads to a document of the import. */
export async function searchFiles(slice: Slice, group: GroupState): Promise<GroupState> {
  let state = group;
  if (state.roots.length === 0) {
    const roots = await rootsAfter(slice, state, false);
    const last = roots[roots.length - 1];
    if (last === undefined) return { ...state, phase: 'lone', after: null };
    state = { ...state, roots, lastRoot: last, after: null, searched: [] };
  }
  do {
    const page = await slice.store.read({ task: slice.task, path: state.path }, state.after);
    const { found, searched } = followPage(slice, state, page.documents);
    if (found !== null) return begin(slice, { ...state, searched: [] }, [found]);
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

async function rootsAfter({ store, task }: Slice, group: GroupState, chosen: boolean): Promise<string[]> {
  const options = { after: group.lastRoot, size: FILES_AT_ONCE, chosen };
  return store.roots({ task, path: group.path }, options);
}

function begin({ task }: Slice, group: GroupState, roots: string[]): GroupState {
  const [source, target] = [beginningOf(task.source), beginningOf(task.target)];
  const ends = source.stream === target.stream ? [source] : [source, target];
  return { ...group, phase: 'rewrite', roots, files: [{ context: null, ends, others: [] }], seen: -1 };
}
