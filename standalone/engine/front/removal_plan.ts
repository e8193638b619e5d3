import { escapeRegExp } from '../../../common/escape_regexp';
import type { FrontNote } from './front_note';

export interface RemovalPlan {
  /** Real assets to remove. */
  readonly remove: readonly string[];
  /** Real assets that another one names as optional: a placeholder takes their place. */
  readonly replace: readonly string[];
  /** Placeholders that nothing names any more. */
  readonly orphans: readonly string[];
}

/**
 * What a DELETE comes to, where optional assets must go on existing for the engine.
 * @param expression names with `*`, separated by commas
 * @param stored all assets of the kind, with their notes
 * @param wanted the optional names of what stays
 */
export function planRemoval(
  expression: string,
  stored: ReadonlyMap<string, FrontNote>,
  wanted: ReadonlySet<string>,
): RemovalPlan {
  const matches = matcher(expression);
  const real = [...stored].filter(([, note]) => !note.placeholder).map(([name]) => name);
  const matched = real.filter(matches);
  return {
    remove: matched.filter((name) => !wanted.has(name)),
    replace: matched.filter((name) => wanted.has(name)),
    orphans: [...stored]
      .filter(([name, note]) => note.placeholder && !wanted.has(name))
      .map(([name]) => name),
  };
}

/** The optional names in the notes of the assets that `stays` lets through. */
export function optionalNames(
  stored: ReadonlyMap<string, FrontNote>,
  stays: (name: string) => boolean = () => true,
): Set<string> {
  return new Set([...stored].flatMap(([name, note]) => (stays(name) ? (note.optional ?? []) : [])));
}

/** Whether a name fits an expression of names with `*`, separated by commas. */
export function matcher(expression: string): (name: string) => boolean {
  const patterns = expression
    .split(',')
    .map((part) => new RegExp(`^${part.split('*').map(escapeRegExp).join('.*')}$`));
  return (name) => patterns.some((pattern) => pattern.test(name));
}
