/** A plain object of JSON; null for a list, a scalar or nothing. */
export function objectOr(value: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return Object.fromEntries(Object.entries(value));
}

/** The tree with one place replaced by what `change` makes of it; undefined takes it out. As it is when there is none. */
export function changedAt(
  value: unknown,
  path: readonly string[],
  change: (here: unknown) => unknown,
): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  const object = objectOr(value);
  if (!object || !(key in object)) return value;
  const changed = changedAt(object[key], rest, change);
  const others = Object.entries(object).filter(([name]) => name !== key);
  return Object.fromEntries(changed === undefined ? others : [...others, [key, changed]]);
}

/** The tree without these places. */
export function without(value: unknown, ...paths: readonly (readonly string[])[]): unknown {
  return paths.reduce<unknown>((tree, path) => changedAt(tree, path, () => undefined), value);
}
