import type { FormatRow } from '../../formats/format_row';
import { GENERAL_BEGINNINGS } from './general_pattern';
import { ESCAPES } from './pattern_pieces';
import { rowPattern } from './row_pattern';

/**
 * The regular expression of a line that begins a record: what Filebeat and Elastic Agent join lines by, which have nothing
 * better. As our own cutter does, it takes the formats that people named for the service, and then any that is known.
 * @param rows the service's own formats
 * @returns in what Go's RE2 and JavaScript read alike
 */
export function recordPattern(rows: readonly FormatRow[]): string {
  const beginnings = [...rows.map(rowPattern), ...GENERAL_BEGINNINGS];
  // A format that is nothing but its message: each line is a record, and nothing needs to be asked.
  if (beginnings.includes('')) return '^';
  return `^${ESCAPES}(?:${beginnings.join('|')})`;
}
