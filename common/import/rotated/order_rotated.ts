import { readRotatedName, type Place, type RotatedName } from './rotated_name';

/** A file as a directory or a file picker lists it. */
export interface ListedFile {
  /** Name, or path with / or \. */
  readonly name: string;
  /** Milliseconds since 1970, 0 when it is not known. */
  readonly modified: number;
}

/** The files of one log, the oldest first. */
export interface RotatedGroup<F extends ListedFile> {
  /** What the log is called while it is written, e.g. "app.log", with the folder that the files are in. */
  readonly name: string;
  readonly files: readonly F[];
}

/**
 * Finds the rotated sets among files that were chosen together: the files of each log, oldest first; the logs by name.
 * Within one log the files with a date in their name come first, by date; then those with a number, the highest first,
 * as rotation by renaming numbers them; last the one that is still written. Files whose names tell nothing apart are
 * taken by time of modification.
 */
export function orderRotated<F extends ListedFile>(files: readonly F[]): RotatedGroup<F>[] {
  const named = files.map((file) => ({ file, name: readRotatedName(file.name) }));
  const sure = new Set(named.flatMap(({ name }) => (name.place.kind === 'inner number' ? [] : [name.log])));
  const groups = new Map<string, NamedFile<F>[]>();
  for (const { file, name: read } of named) {
    // worker_1.log beside worker_2.log: two workers. app_1.log beside app.log: a rotated set.
    const alone = read.place.kind === 'inner number' && (sure.has(read.plain) || !sure.has(read.log));
    const name: RotatedName = alone ? { ...read, log: read.plain, place: { kind: 'current' } } : read;
    const group = groups.get(name.log) ?? [];
    group.push({ file, name });
    groups.set(name.log, group);
  }
  return [...groups]
    .sort(([a], [b]) => compareNames(a, b))
    .map(([name, group]) => ({ name, files: inOrder(group).map(({ file }) => file) }));
}

interface NamedFile<F extends ListedFile> {
  readonly file: F;
  readonly name: RotatedName;
}

function inOrder<F extends ListedFile>(group: readonly NamedFile<F>[]): NamedFile<F>[] {
  return [...group].sort(
    (a, b) =>
      comparePlaces(a.name.place, b.name.place) ||
      a.file.modified - b.file.modified ||
      partOf(a) - partOf(b) ||
      compareNames(a.file.name, b.file.name),
  );
}

const RANK = { date: 0, number: 1, 'inner number': 1, current: 2 };

function comparePlaces(a: Place, b: Place): number {
  if (a.kind === 'date' && b.kind === 'date') return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
  if ('number' in a && 'number' in b) return b.number - a.number;
  return RANK[a.kind] - RANK[b.kind];
}

/** A further file of the same date; the one without a number was there first. */
function partOf({ name }: NamedFile<ListedFile>): number {
  return name.place.kind === 'date' ? name.place.part : 0;
}

/** By letters, numbers within them by value, in every language the same. */
function compareNames(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
