import type { FormatRow, FormatToken } from '../format_row';
import { LEVEL_WIDTHS } from '../read/level_words';
import { readRow } from '../read/read_row';
import { FILE_ROWS } from '../table/stdlib_rows';
import { inferTokens } from './infer_tokens';

/** `app_logs.format` of records in a format that was found in their file and has no name. */
export const DETECTED = 'detected';

/** A row that was found, and how much of the sample it reads. */
export interface InferredRow {
  readonly row: FormatRow;
  readonly lines: number;
  readonly hasTime: boolean;
  readonly hasLevel: boolean;
}

/** Lines that it takes to see what they have in common. */
export const FEWEST_LINES = 3;

/**
 * The row that lines of one kind are written in.
 * @returns null when they have nothing in common but their beginning
 */
export function inferRow(lines: readonly string[]): InferredRow | null {
  if (lines.length < FEWEST_LINES) return null;
  const { tokens, format, ...found } = inferTokens(
    lines.map((line) => ({ line, at: 0 })),
    { hasTime: false, hasLevel: false },
  );
  if (!found.hasTime && !found.hasLevel) return null;
  const known = FILE_ROWS.find((row) => signature(row.tokens) === `${signature(tokens)}message`);
  const isKnown = known && lines.filter((line) => readRow(known, line)).length >= lines.length * 0.9;
  const row = isKnown ? known : detectedRow(tokens, format);
  return { row, ...found };
}

function detectedRow(tokens: readonly FormatToken[], format: string): FormatRow {
  return { id: DETECTED, format: `${format}%(message)s`, tokens: [...tokens, { kind: 'message' }] };
}

/** Whether a row says more of its records than the table's does. */
export function saysMore(found: FormatRow, than: FormatRow): boolean {
  const more = fieldsOf(found) - fieldsOf(than);
  if (more !== 0) return more > 0;
  // A separator that a single line could not tell from the beginning of its message.
  if (marksOf(found) > marksOf(than)) return true;
  // A row whose message begins at a column knows its level's padding.
  if (than.tokens.some(({ kind }) => kind === 'column')) return false;
  const level = found.tokens.find((token) => token.kind === 'level');
  return level?.kind === 'level' && level.width !== undefined && !LEVEL_WIDTHS.includes(level.width);
}

/** Characters of its literals that are no spaces. */
function marksOf({ tokens }: FormatRow): number {
  return tokens.reduce(
    (sum, token) => sum + (token.kind === 'literal' ? token.text.replaceAll(' ', '').length : 0),
    0,
  );
}

function fieldsOf({ tokens }: FormatRow): number {
  return tokens.filter((token) => token.kind !== 'literal' && token.kind !== 'column').length;
}

/** What two rows have in common that read the same lines. */
function signature(tokens: readonly FormatToken[]): string {
  return tokens
    .map((token) => {
      if (token.kind === 'literal') return JSON.stringify(token.text);
      if (!('field' in token)) return token.kind;
      if (token.field === 'labels.module') return 'log.logger';
      return token.field.startsWith('labels.') ? 'label' : token.field;
    })
    .join('');
}
