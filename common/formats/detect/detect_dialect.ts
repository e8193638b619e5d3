import type { FormatRow } from '../format_row';

/** What the beginning of a file says about all of it; part of the context of an import. */
export interface DetectedDialect {
  readonly fileRow?: FormatRow;
  readonly order?: 'dmy' | 'mdy';
  /** "2030-01-02" */
  readonly date?: string;
}

export interface DetectOptions {
  /** The file's beginning. */
  readonly text: string;
  readonly serviceRows: readonly FormatRow[];
  readonly timezone: string;
  /** When the file was last changed, ISO instant. */
  readonly modified: string | null;
}

export function detectDialect(_options: DetectOptions): DetectedDialect {
  return {};
}
