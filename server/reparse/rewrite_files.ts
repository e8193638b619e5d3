import { cutFile, writtenEnd } from './cut_file';
import { madeRoot } from './find_files';
import { Follower } from './follow_chains';
import { Generation, type GenerationState } from './generation';
import type { Place } from './reparse_store';
import type { GroupState } from './reparse_state';
import { nameOf } from './reparse_task';
import type { Slice } from './slice';
import type { StoredDocument } from './stored_document';
import { writeEvents } from './write_file';

/**
 * Reads the documents of files in the order of their offsets, cuts the text that they give back and writes the events, then
 * marks the documents whose text is held by others now. Ends with the files, or with the slice.
 */
export async function rewriteFiles(slice: Slice, group: GroupState): Promise<GroupState> {
  return new Rewriting(slice, group).run();
}

class Rewriting {
  private readonly follower: Follower;
  private readonly made: string[];
  private refused: boolean;
  private seen = -1;

  constructor(
    private readonly slice: Slice,
    private readonly group: GroupState,
  ) {
    const files = group.files.map((state) => new Generation(state));
    const wanted = { stream: nameOf(slice.task.source), roots: new Set(group.roots) };
    this.follower = new Follower(files, wanted);
    this.made = [...group.made];
    this.refused = group.refused;
  }

  async run(): Promise<GroupState> {
    const { slice, group, follower } = this;
    const { sizes } = slice;
    const waiting: StoredDocument[] = [];
    let after: Place | null = placeBefore(group);
    do {
      const page = await slice.store.read({ task: slice.task, path: group.path }, after);
      for (const document of page.documents) {
        if (waiting[0] && waiting[0].offset !== document.offset) this.take(waiting.splice(0));
        waiting.push(document);
      }
      after = page.next;
      if (after === null) {
        if (waiting.length > 0) this.take(waiting);
        follower.end();
      }
      await this.cut((file) => file.length >= sizes.enough);
      await this.makeRoom();
      if (slice.isOver() && after !== null && this.mayStop()) return this.stop();
    } while (follower.following.length > 0);
    return this.next();
  }

  private take(documents: StoredDocument[]): void {
    this.seen = documents[0]?.offset ?? this.seen;
    this.follower.take(documents);
  }

  /** Cuts the files that have ended, and those that are long enough. */
  private async cut(isEnough: (file: Generation) => boolean): Promise<void> {
    for (const file of this.follower.takeEnded()) await this.cutOne(file);
    for (const file of this.follower.following) if (isEnough(file)) await this.cutOne(file);
  }

  private async cutOne(file: Generation): Promise<void> {
    const { store, task, counts } = this.slice;
    const { events, replaced, done, root } = cutFile(file, task);
    const { refused, ...rewritten } = await writeEvents(store, task, events);
    counts.add({ ...rewritten, read: done });
    if (root !== null) this.made.push(madeRoot(root));
    if (refused.length > 0) {
      this.refused = true;
      for (const reason of refused) counts.note(reason);
      return;
    }
    // Chains are followed in the source alone, so that only there what is left has to be followed to the end.
    const source = nameOf(task.source);
    const provisional = replaced.filter(({ stream }) => stream !== source);
    await store.remove(provisional);
    counts.add({ removed: provisional.length });
    await store.mark(
      task,
      replaced.filter(({ stream }) => stream === source),
    );
  }

  private async makeRoom(): Promise<void> {
    const { following } = this.follower;
    let held = following.reduce((sum, file) => sum + file.length, 0);
    for (const file of [...following].sort((a, b) => b.length - a.length)) {
      if (held <= this.slice.sizes.most) return;
      const before = file.length;
      await this.cutOne(file);
      held -= before - file.length;
    }
  }

  /** Something has been read that was not before, and enough of each file to know what it is. */
  private mayStop(): boolean {
    const { following } = this.follower;
    const { beginning } = this.slice.sizes;
    return (
      this.seen > this.group.seen &&
      following.every((file) => file.context !== null || file.length >= beginning)
    );
  }

  private async stop(): Promise<GroupState> {
    const { task } = this.slice;
    await this.cut(() => true);
    const files = this.follower.following.map((file) =>
      file.state(file.context && writtenEnd(file.context, task)),
    );
    return {
      ...this.group,
      files: files.map(copied),
      seen: this.seen,
      made: this.made,
      refused: this.refused,
    };
  }

  private next(): GroupState {
    const { group, made, refused } = this;
    const done = { ...group, files: [], roots: [], after: null, made, refused };
    return { ...done, phase: group.more === null ? 'lone' : group.more };
  }
}

/** Where to read from, so that each file's text from its last cut on comes again. */
function placeBefore(group: GroupState): Place {
  const offsets = group.files.flatMap((file) => file.ends.map((end) => end.offset));
  return { offset: Math.min(...offsets), id: '' };
}

function copied({ context, ends, others, own }: GenerationState): GroupState['files'][number] {
  return { context, ends: [...ends], others: others.map(pair), own: own.map(pair) };
}

function pair([id, offset]: readonly [string, number]): [string, number] {
  return [id, offset];
}
