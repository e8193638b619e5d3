import { PLACEHOLDER_NAMES } from '../../common/patterns/placeholders';

/** A stretch of a pattern. */
export interface TemplatePart {
  readonly text: string;
  /** A placeholder: what stands there differs from line to line. */
  readonly variable: boolean;
}

/** Names between angle brackets that masks and merging put in the place of what varies. */
const PLACEHOLDER = new RegExp(`<(?:\\*{1,2}|${PLACEHOLDER_NAMES.join('|')})>`, 'g');

/** Cuts a pattern into its own words and its placeholders. */
export function templateParts(template: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let end = 0;
  for (const match of template.matchAll(PLACEHOLDER)) {
    const at = match.index ?? 0;
    if (at > end) parts.push({ text: template.slice(end, at), variable: false });
    parts.push({ text: match[0], variable: true });
    end = at + match[0].length;
  }
  if (end < template.length) parts.push({ text: template.slice(end), variable: false });
  return parts;
}
