import type { DocumentField, LeafValue } from '../../../common/api/line';
import { FIELD } from '../../../common/fields';

/** Why no filter can find a value. */
export type NotFilterable = 'not_indexed' | 'ignored' | 'too_long' | 'empty';

/**
 * Longest value that a filter takes, in characters: what a keyword of ours indexes (`ignore_above` in
 * server/assets/mappings.ts), and about what an address line can carry.
 */
export const MAX_FILTER_LENGTH = 1_024;

const TEXT_TYPES = ['match_only_text', 'text'];

/** Whether lines can be filtered by this value of a field; null when they can, else why not. */
export function notFilterable(
  { type, searchable, ignored, values }: DocumentField,
  value: LeafValue,
): NotFilterable | null {
  if (type === null || !searchable) return 'not_indexed';
  if (typeof value === 'string' && value.length > MAX_FILTER_LENGTH) return 'too_long';
  // Which of several values was left out, the engine does not say.
  if (ignored && values.length === 1) return 'ignored';
  // In a text there is no word to look for.
  if (typeof value === 'string' && value.trim() === '' && TEXT_TYPES.includes(type)) return 'empty';
  return null;
}

/** Fields that a row shows anyway, or that would be as long as the line. */
export function canBeColumn({ name }: DocumentField): boolean {
  return name !== FIELD.message && name !== FIELD.original && name !== FIELD.stackTrace;
}
