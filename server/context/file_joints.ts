import type { Direction } from '../../common/query/context/context_query';
import type { FilePlace } from '../../common/query/context/file_place';
import { nearestInTime, touches } from '../../common/query/context/file_run';
import { FIELD } from '../../common/fields';
import type { FileSearch } from './file_search';

/** Events that may stand at one place of a file: one of each generation and of each import. */
const FEW = 50;
/** Times that a file may have grown between two imports until it is given up to follow it. */
const MOST_IMPORTS = 50;

/** The event across the end of a run. */
export interface Joint {
  readonly place: FilePlace;
  /** Its own run goes on otherwise: two files begin with the same text, which is stored once. */
  readonly forked: boolean;
}

/**
 * What follows where a run ends: the same file as another import wrote it, else the file that was there before or after
 * rotation. Null at the end of what can be told.
 * @param forked as the joint before said
 */
export async function acrossEnd(
  files: FileSearch,
  last: FilePlace,
  direction: Direction,
  forked: boolean,
): Promise<Joint | null> {
  if (direction === 'newer') {
    const place = (await grown(files, last)) ?? (await nextFile(files, last));
    return place && { place, forked: false };
  }
  if (last.offset > 0) return before(files, last);
  // Which of the files that share this beginning was meant is known, but not which one was there before it.
  const place = forked ? null : await previousEnd(files, last);
  return place && { place, forked: false };
}

/** The same file's next event, where a later import added to it. */
async function grown(files: FileSearch, last: FilePlace): Promise<FilePlace | null> {
  const here = { term: { [FIELD.offset]: last.end } };
  const candidates = await files.elsewhere(last, [here], { size: FEW, direction: 'newer' });
  for (const candidate of nearestInTime(candidates, last)) {
    const earlier = { range: { [FIELD.offset]: { lt: candidate.offset } } };
    const [own] = await files.inRun(candidate, [earlier], 1);
    // With one of its own before it, it is another file's, which happens to have an event begin at the same byte.
    if (!own || !touches(candidate, own, 'older')) return candidate;
  }
  return null;
}

/** The same file's event before, which an earlier import wrote. */
async function before(files: FileSearch, last: FilePlace): Promise<Joint | null> {
  const numbers = { terms: { [FIELD.sequence]: [last.sequence - 1, last.sequence] } };
  const earlier = { range: { [FIELD.offset]: { lt: last.offset } } };
  const found = await files.elsewhere(last, [numbers, earlier], { size: FEW, direction: 'older' });
  const candidates = nearestInTime(
    found.filter((place) => touches(last, place, 'older')),
    last,
  );
  for (const place of candidates) if (!(await goesOn(files, place))) return { place, forked: false };
  return candidates[0] ? { place: candidates[0], forked: true } : null;
}

async function goesOn(files: FileSearch, place: FilePlace): Promise<boolean> {
  const [own] = await files.inRun(place, [{ term: { [FIELD.offset]: place.end } }], 1);
  return own !== undefined;
}

/**
 * The last event of the file that was there before the one that begins here: of the log's other events the newest is in
 * that file. Only when nothing speaks against it: all of that file is older than this beginning.
 */
async function previousEnd(files: FileSearch, root: FilePlace): Promise<FilePlace | null> {
  if (!root.timed) return null;
  const [newest] = await files.elsewhere(root, [{ range: { [FIELD.time]: { lte: instant(root.time) } } }], {
    size: 1,
    direction: 'older',
  });
  if (!newest) return null;
  const end = await endOf(files, newest);
  if (!end?.timed || end.time > root.time || isSameRun(end, root)) return null;
  const later = { range: { [FIELD.time]: { gt: instant(root.time) } } };
  const [overlap] = await files.inRun(end, [later], 1);
  return overlap ? null : end;
}

/** The last event of the file that an event is in. */
async function endOf(files: FileSearch, place: FilePlace): Promise<FilePlace | null> {
  let end = await files.lastOf(place);
  for (let i = 0; end && i < MOST_IMPORTS; i++) {
    const next = await grown(files, end);
    if (!next) return end;
    end = await files.lastOf(next);
  }
  return null;
}

/** The beginning of the file that was written after the one that ends here. */
async function nextFile(files: FileSearch, last: FilePlace): Promise<FilePlace | null> {
  if (!last.timed) return null;
  const [root] = await files.elsewhere(
    last,
    [
      { term: { [FIELD.offset]: 0 } },
      { range: { [FIELD.time]: { gte: instant(last.time) } } },
      { bool: { must_not: [{ term: { [FIELD.timeFrom]: 'received' } }] } },
    ],
    { size: 1, direction: 'newer' },
  );
  if (!root) return null;
  const back = await previousEnd(files, root);
  return back?.id === last.id ? root : null;
}

function isSameRun(a: FilePlace, b: FilePlace): boolean {
  return a.path === b.path && a.import === b.import;
}

/** The time as the engine reads it whatever the mapping's formats are. */
function instant(time: number): string {
  return new Date(time).toISOString();
}
