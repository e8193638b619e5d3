import { compileFormat } from '../../common/formats/compile/compile_format';
import type { FormatSource } from '../../common/formats/compile/format_source';
import { readPasted } from '../../common/formats/compile/logging_config';

/** What stands in the format box. */
export interface FormatDraft {
  /** A format string, or a logging configuration that holds some. */
  readonly text: string;
  /** In place of what is found in the text; null to take that. */
  readonly style: FormatSource['style'] | null;
  /** In place of what is found in the text; empty to take that. */
  readonly datefmt: string;
}

export const EMPTY_DRAFT: FormatDraft = { text: '', style: null, datefmt: '' };

/** What a person must know about one attribute of a format. */
export interface FieldNote {
  /** The attribute as written, e.g. "message"; null when it is about the whole. */
  readonly field: string | null;
  readonly reason: string;
}

/** What a draft says. */
export type DraftReading =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'refused';
      readonly message: string;
      readonly action: string;
      readonly notes: readonly FieldNote[];
    }
  | {
      readonly kind: 'formats';
      /** All of them compile. */
      readonly formats: readonly FormatSource[];
      /** What cannot be read back for sure, and formats of a configuration that were left out. */
      readonly notes: readonly FieldNote[];
    };

/**
 * Reads what was typed or pasted, compiling each format that it holds. A configuration with several formats is good
 * when one of them compiles; the others are named in the notes.
 */
export function readDraft(draft: FormatDraft): DraftReading {
  const text = draft.text.trim() === '' ? '' : draft.text;
  if (text === '') return { kind: 'empty' };
  const pasted = readPasted(text);
  if (pasted.kind === 'nothing') return { ...pasted, kind: 'refused', notes: [] };
  const chosen = pasted.formats.map((found) => withChoice(found, draft));
  const read = chosen.map(compile);
  const formats = chosen.filter((_source, position) => read[position]?.kind === 'row');
  const refused = read.flatMap((one) => (one.kind === 'refused' ? [one] : []));
  const [first] = refused;
  if (formats.length === 0 && first !== undefined) return first;
  const warnings = read.flatMap((one) => (one.kind === 'row' ? one.notes : []));
  const leftOut = [...pasted.skipped, ...refused.map(({ message }) => message)].map((reason) => ({
    field: null,
    reason,
  }));
  return { kind: 'formats', formats, notes: [...warnings, ...leftOut] };
}

function withChoice(found: FormatSource, { style, datefmt }: FormatDraft): FormatSource {
  return { ...found, ...(style === null ? {} : { style }), ...(datefmt === '' ? {} : { datefmt }) };
}

type Compiled =
  { readonly kind: 'row'; readonly notes: readonly FieldNote[] } | Extract<DraftReading, { kind: 'refused' }>;

function compile(source: FormatSource): Compiled {
  // Only what it means is looked at here; the server gives the row its id.
  const compiled = compileFormat(source, 'draft');
  if (compiled.kind === 'row') return { kind: 'row', notes: compiled.warnings };
  const { message, action, field, ambiguities } = compiled;
  const about = field === null ? [] : [{ field, reason: message }];
  return { kind: 'refused', message, action, notes: ambiguities.length > 0 ? ambiguities : about };
}
