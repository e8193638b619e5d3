import { VIEW_PARAMETER } from '../../common/names';

/** Ids of saved objects are UUIDs, or what an import brought. */
const MAX_LENGTH = 200;

/** Id of the named view that an address names; null when it names none. */
export function viewIdIn(search: string): string | null {
  const id = new URLSearchParams(search).get(VIEW_PARAMETER);
  return id === null || id === '' || id.length > MAX_LENGTH ? null : id;
}

/** True when the address names a view and leaves it to that what is shown: as Kibana's list of saved objects links. */
export function isOnlyNamed(search: string): boolean {
  return viewIdIn(search) !== null && !new URLSearchParams(search).has('_a');
}

/** The query string with another named view, or with none. */
export function withViewId(search: string, id: string | null): string {
  const params = new URLSearchParams(search);
  params.delete(VIEW_PARAMETER);
  if (id !== null) params.set(VIEW_PARAMETER, id);
  return `?${params.toString()}`;
}
