import type { Direction } from '../../common/query/context/context_query';
import type { FilePlace } from '../../common/query/context/file_place';
import { acrossEnd } from './file_joints';
import type { FileSearch } from './file_search';

/**
 * At most `size` events of a file from a place on, as they stand in it, and over its ends as far as these can be told.
 * @returns in the order of the walk; fewer than `size` only at the end of what is there
 */
export async function walkFile(
  files: FileSearch,
  from: FilePlace,
  direction: Direction,
  size: number,
): Promise<FilePlace[]> {
  const found: FilePlace[] = [];
  const seen = new Set([from.id]);
  let last = from;
  let forked = false;
  while (found.length < size) {
    for (const place of await files.run(last, direction, size - found.length)) {
      seen.add(place.id);
      found.push(place);
      last = place;
    }
    if (found.length >= size) break;
    const joint = await acrossEnd(files, last, direction, forked);
    if (joint === null || seen.has(joint.place.id)) break;
    seen.add(joint.place.id);
    found.push(joint.place);
    last = joint.place;
    forked = joint.forked;
  }
  return found;
}
