import { FIELD } from '../../../common/fields';
import type { FileGroup } from '../reparse_store';
import type { ReparseTask } from '../reparse_task';

type Query = Readonly<Record<string, unknown>>;

/** The documents that are chosen in a stream, of one path when that is given. */
export function chosenQuery(task: ReparseTask, path: string | null): Query {
  return all([...ofImport(task), ...(path === null ? [] : [{ term: { [FIELD.filePath]: path } }])]);
}

/** Those with a path after this one. */
export function pathAfterQuery(task: ReparseTask, after: string | null): Query {
  const path =
    after === null ? { exists: { field: FIELD.filePath } } : { range: { [FIELD.filePath]: { gt: after } } };
  return all([...ofImport(task), path]);
}

/** All documents of a group that are part of a file. */
export function filesQuery(group: FileGroup): Query {
  return all([ofPath(group), { exists: { field: FIELD.offset } }]);
}

/** The first documents of a group's files. */
export function rootsQuery(group: FileGroup, after: string, chosen: boolean): Query {
  return all([
    ofPath(group),
    { term: { [FIELD.offset]: 0 } },
    { range: { [FIELD.eventId]: { gt: after } } },
    ...(chosen ? ofImport(group.task) : []),
  ]);
}

/** Chosen documents of a group that the re-parse has not come to; `parts` leaves out those that are no part of a file. */
export function loneQuery(group: FileGroup, parts: boolean): Query {
  const { task } = group;
  return all(
    [ofPath(group), ...ofImport(task), ...(parts ? [{ exists: { field: FIELD.offset } }] : [])],
    [{ term: { [FIELD.reparse]: task.id } }, { term: { [FIELD.replacedBy]: task.id } }],
  );
}

export function replacedQuery(group: FileGroup): Query {
  return all([ofPath(group), { term: { [FIELD.replacedBy]: group.task.id } }]);
}

function ofPath({ path }: FileGroup): Query {
  if (path !== null) return { term: { [FIELD.filePath]: path } };
  return { bool: { must_not: [{ exists: { field: FIELD.filePath } }] } };
}

function ofImport({ import: importId }: ReparseTask): Query[] {
  return importId === null ? [] : [{ term: { [FIELD.import]: importId } }];
}

function all(filter: readonly Query[], mustNot: readonly Query[] = []): Query {
  return { bool: { filter, must_not: mustNot } };
}
