import type { Columns } from './columns';
import { isLetterOrDigit, placeholderAt } from './mask_text';

const VARIED = '<*>';

/** A mask, and where its columns are. */
export interface ReadMask {
  readonly mask: string;
  readonly at: number;
  readonly length: number;
}

/**
 * The text of masks that are one pattern: the first that has the fewest columns (those that go on were cut further on),
 * with `<*>` where they differ.
 * @param masks at least one; their columns are alike
 * @param mayDiffer whether a column may hold different texts
 */
export function templateOf(
  masks: readonly ReadMask[],
  columns: Columns,
  mayDiffer: (column: number) => boolean,
): string {
  let first = masks[0];
  for (const one of masks) if (first && one.length < first.length) first = one;
  if (first === undefined) return '';
  const { mask, at, length } = first;
  if (masks.length === 1) return mask;
  let template = '';
  let copied = 0;
  for (let column = 0; column < length; column++) {
    if (!mayDiffer(column)) continue;
    const start = columns.starts[at + column] ?? 0;
    const end = columns.ends[at + column] ?? start;
    const same = sameText(masks, column, mask.slice(start, end), columns);
    if (same === null) continue;
    template += mask.slice(copied, start) + same;
    copied = end;
  }
  return template + mask.slice(copied);
}

/** What to write for a column in which masks differ; null when they do not. */
function sameText(
  masks: readonly ReadMask[],
  column: number,
  text: string,
  { starts, ends }: Columns,
): string | null {
  let same = text.length;
  let differ = false;
  for (const { mask, at } of masks) {
    const start = starts[at + column] ?? 0;
    const end = ends[at + column] ?? start;
    if (end - start === text.length && mask.startsWith(text, start)) continue;
    differ = true;
    let alike = 0;
    while (alike < same && start + alike < end && mask.charCodeAt(start + alike) === text.charCodeAt(alike))
      alike++;
    same = alike;
  }
  return differ ? text.slice(0, wholePrefix(text, same)) + VARIED : null;
}

/** Where the last whole word or placeholder ends within the first so many characters; 0 when that is all of the text. */
function wholePrefix(text: string, length: number): number {
  if (length === text.length) return 0;
  let whole = 0;
  let at = 0;
  while (at < length) {
    const hole = placeholderAt(text, at);
    if (hole > 0) at += hole;
    else if (isLetterOrDigit(text.charCodeAt(at))) while (isLetterOrDigit(text.charCodeAt(at))) at++;
    else at++;
    if (at <= length) whole = at;
  }
  return whole;
}
