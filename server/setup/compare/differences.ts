import type { AssetDifference } from '../../../common/api/setup';
import { objectOr } from './json_tree';

type Difference = AssetDifference['differences'][number];

/** Each value in which two trees of JSON differ, by its path with dots; elements of lists by their number. */
export function differencesOf(found: unknown, ours: unknown, path = ''): readonly Difference[] {
  const [left, right] = [entriesOf(found), entriesOf(ours)];
  if (left && right && Array.isArray(found) === Array.isArray(ours)) {
    const keys = [...new Set([...left.keys(), ...right.keys()])];
    return keys.flatMap((key) =>
      differencesOf(left.get(key), right.get(key), path === '' ? key : `${path}.${key}`),
    );
  }
  if (found === ours) return [];
  return [{ path, ...(found === undefined ? {} : { found }), ...(ours === undefined ? {} : { ours }) }];
}

function entriesOf(value: unknown): ReadonlyMap<string, unknown> | null {
  if (Array.isArray(value)) return new Map(value.map((one: unknown, i) => [String(i), one]));
  const object = objectOr(value);
  return object && new Map(Object.entries(object));
}
