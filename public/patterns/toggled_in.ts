/** A set with a value more, or less when it is there. */
export function toggledIn(set: ReadonlySet<string>, value: string): ReadonlySet<string> {
  return new Set(set.has(value) ? [...set].filter((one) => one !== value) : [...set, value]);
}
