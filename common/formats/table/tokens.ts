import type { FormatRow, FormatToken, WordToken } from '../format_row';
import type { RecordField } from '../record_field';

/** The tokens of the table's rows, under short names: a row then reads as its format does. */
export const time: FormatToken = { kind: 'time', parts: ['%any'] };
/** A time with its date: alone enough to begin a record. */
export const dated: FormatToken = { kind: 'time', parts: ['%dated'] };
export const level: FormatToken = { kind: 'level', words: 'known' };
export const initial: FormatToken = { kind: 'level', words: 'initial' };
export const message: FormatToken = { kind: 'message' };
/** The rest of an access line, which begins with the request in quotes. */
export const request: FormatToken = { kind: 'message', begins: '"' };
export const logger = word('log.logger', 'name');
export const file = word('log.origin.file.name', 'file');
export const line = integer('log.origin.file.line');
export const func = word('log.origin.function', 'name');
export const pid = integer('process.pid');
export const processName = text('process.name');
export const thread = integer('process.thread.id');
export const threadName = text('process.thread.name');
export const moduleName = word('labels.module', 'name');

export function word(field: RecordField, shape?: WordToken['shape']): FormatToken {
  return { kind: 'word', field, ...(shape === undefined ? {} : { shape }) };
}

export function text(field: RecordField): FormatToken {
  return { kind: 'text', field };
}

export function integer(field: RecordField): FormatToken {
  return { kind: 'integer', field };
}

export function column(at: number): FormatToken {
  return { kind: 'column', column: at };
}

/** A row by its parts; each string is a literal. */
export function row(id: string, format: string, ...parts: readonly (FormatToken | string)[]): FormatRow {
  const tokens = parts.map((part): FormatToken =>
    typeof part === 'string' ? { kind: 'literal', text: part } : part,
  );
  return { id, format, tokens };
}
