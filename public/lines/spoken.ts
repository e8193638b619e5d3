import type { LeafValue } from '../../common/api/line';
import { cutText, visibleParts } from './visible_text';

const CHARACTERS = 80;

/** A value within a name that is read out: short, and nothing in it that acts. */
export function spoken(value: LeafValue): string {
  const { text, cut } = cutText(String(value), CHARACTERS);
  const parts = visibleParts(text, true).map((part) => part.text);
  return parts.join('') + (cut ? '…' : '');
}
