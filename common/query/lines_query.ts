import type { Cursor, FieldValue, LinesAnswer, LogLine, LogScope } from '../api/logs';
import { FIELD, KIND_UNPARSED } from '../fields';
import { severityOf } from '../levels';
import { at, field, listOf, numberOr, stringOr } from '../narrow';
import { NEWEST_FIRST, OLDEST_FIRST } from './line_order';
import { partialReason, took } from './partial';
import { scopeQuery } from './scope_query';

/** What a line is read from. */
export const LINE_SOURCE = [
  FIELD.time,
  FIELD.message,
  FIELD.level,
  FIELD.severity,
  FIELD.logger,
  FIELD.service,
  FIELD.filePath,
  FIELD.errorType,
  FIELD.errorMessage,
  FIELD.stackTrace,
  FIELD.original,
  FIELD.kind,
];

/** Search body for a page of lines. */
export function linesQuery(request: {
  scope: LogScope;
  size: number;
  after: Cursor | null;
  direction?: 'older' | 'newer';
  fields?: readonly string[];
}) {
  return {
    query: scopeQuery(request.scope),
    size: request.size,
    sort: request.direction === 'newer' ? OLDEST_FIRST : NEWEST_FIRST,
    _source: [...LINE_SOURCE, ...(request.fields ?? [])],
    track_total_hits: false,
    ...(request.after ? { search_after: request.after } : {}),
  };
}

/** Narrows the engine's answer to lines, newest first also when the engine was asked the other way. */
export function readLines(
  answer: unknown,
  {
    size,
    direction = 'older',
    fields = [],
  }: Pick<Parameters<typeof linesQuery>[0], 'size' | 'direction' | 'fields'>,
): LinesAnswer {
  const lines = listOf(at(answer, 'hits', 'hits')).map((hit) => readLine(hit, fields));
  const last = lines[lines.length - 1];
  return {
    lines: direction === 'newer' ? [...lines].reverse() : lines,
    next: last && lines.length === size ? last.cursor : null,
    partial: partialReason(answer),
    tookMs: took(answer),
  };
}

/**
 * Narrows one hit to a line.
 * @param fields what to give in `values`
 */
export function readLine(hit: unknown, fields: readonly string[] = []): LogLine {
  const source = at(hit, '_source');
  const cursor = listOf(at(hit, 'sort')).map((value) =>
    typeof value === 'string' || typeof value === 'number' ? value : null,
  );
  const level = stringOr(field(source, FIELD.level));
  return {
    id: stringOr(at(hit, '_id')) ?? '',
    index: stringOr(at(hit, '_index')) ?? '',
    time: isoTime(field(source, FIELD.time), cursor[0]),
    level,
    severity: numberOr(field(source, FIELD.severity)) ?? (level === null ? 0 : severityOf(level)),
    logger: stringOr(field(source, FIELD.logger)),
    message: stringOr(field(source, FIELD.message)) ?? '',
    service: stringOr(field(source, FIELD.service)),
    path: stringOr(field(source, FIELD.filePath)),
    errorType: stringOr(field(source, FIELD.errorType)),
    errorMessage: stringOr(field(source, FIELD.errorMessage)),
    stackTrace: stringOr(field(source, FIELD.stackTrace)),
    original: stringOr(field(source, FIELD.original)),
    unparsed: stringOr(field(source, FIELD.kind)) === KIND_UNPARSED,
    values: readValues(source, fields),
    cursor,
  };
}

function readValues(source: unknown, fields: readonly string[]): Readonly<Record<string, FieldValue>> {
  const values = fields.map((name) => [name, fieldValue(field(source, name))] as const);
  return Object.fromEntries(values.filter((entry): entry is [string, FieldValue] => entry[1] !== null));
}

function fieldValue(value: unknown): FieldValue | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return value.join(', ');
  return JSON.stringify(value);
}

/** The sort value is the time in milliseconds whatever the document's own way to write it. */
function isoTime(written: unknown, sortValue: string | number | null | undefined): string {
  const value = typeof sortValue === 'number' ? sortValue : Date.parse(stringOr(written) ?? '');
  return Number.isFinite(value) ? new Date(value).toISOString() : '';
}
