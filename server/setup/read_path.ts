/** The value at a path of an engine's answer; undefined when any step of it is missing. */
export function readPath(answer: unknown, path: readonly (string | number)[]): unknown {
  let value: unknown = answer;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}
