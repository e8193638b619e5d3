import { compileFormat } from '../compile/compile_format';
import type { FormatSource } from '../compile/format_source';
import { readRow } from '../read/read_row';
import { inferUnread } from './detect_dialect';
import { inferRow } from './infer_row';

/** A format, and how many of the lines it would read. */
export interface Offer {
  readonly source: FormatSource;
  readonly matched: number;
}

/** Formats that say too little to be taken without being asked for. */
const PLAIN_FORMATS = [
  '%(levelname)s - %(message)s',
  '%(levelname)s: %(message)s',
  '[%(levelname)s] %(message)s',
  '%(levelname)s %(message)s',
  '%(message)s',
];
const MAX_OFFERS = 3;

/**
 * Formats that would read lines which none reads now, the one that reads most first.
 * @param lines first lines of events that could not be read
 */
export function offerFormats(lines: readonly string[]): readonly Offer[] {
  const found = inferUnread(lines)?.row ?? inferRow(lines)?.row;
  const formats = found ? [found.format, ...PLAIN_FORMATS] : PLAIN_FORMATS;
  return formats
    .map((format): FormatSource => ({ format, style: '%', datefmt: null }))
    .map((source) => ({ source, matched: countRead(source, lines) }))
    .filter(({ matched }) => matched > lines.length / 2)
    .sort((a, b) => b.matched - a.matched || b.source.format.length - a.source.format.length)
    .slice(0, MAX_OFFERS);
}

function countRead(source: FormatSource, lines: readonly string[]): number {
  const compiled = compileFormat(source, 'offer');
  return compiled.kind === 'row' ? lines.filter((line) => readRow(compiled.row, line)).length : 0;
}
