import type { LinesAnswer, LogLine, LogScope } from '../api/logs';
import { FIELD, KIND_UNPARSED } from '../fields';
import { severityOf } from '../levels';
import { at, field, listOf, numberOr, stringOr } from '../narrow';
import { partialReason, took } from './partial';
import { scopeQuery } from './scope_query';

type Cursor = readonly (string | number | null)[];

/**
 * Stands for a number that a document lacks, below all that senders write. The engine's own stand-in, -2^63, does not
 * come back from JavaScript as the same digits, and is then no number that a cursor may hold.
 */
const NO_NUMBER = -1;

/**
 * The total order of lines, newest first. Equal times are told apart by file, then by the place in it, then by the
 * document's own id, so that paging shows each line exactly once.
 */
const SORT = [
  { [FIELD.time]: { order: 'desc', unmapped_type: 'date' } },
  { [FIELD.filePath]: { order: 'desc', unmapped_type: 'keyword', missing: '_last' } },
  { [FIELD.sequence]: { order: 'desc', unmapped_type: 'long', missing: NO_NUMBER } },
  { [FIELD.offset]: { order: 'desc', unmapped_type: 'long', missing: NO_NUMBER } },
  { [FIELD.eventId]: { order: 'desc', unmapped_type: 'keyword', missing: '_last' } },
] as const;

const SOURCE = [
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
export function linesQuery(request: { scope: LogScope; size: number; after: Cursor | null }) {
  return {
    query: scopeQuery(request.scope),
    size: request.size,
    sort: SORT,
    _source: SOURCE,
    track_total_hits: false,
    ...(request.after ? { search_after: request.after } : {}),
  };
}

/** Narrows the engine's answer to lines. */
export function readLines(answer: unknown, size: number): LinesAnswer {
  const lines = listOf(at(answer, 'hits', 'hits')).map(readLine);
  const last = lines[lines.length - 1];
  return {
    lines,
    next: last && lines.length === size ? last.cursor : null,
    partial: partialReason(answer),
    tookMs: took(answer),
  };
}

function readLine(hit: unknown): LogLine {
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
    cursor,
  };
}

/** The sort value is the time in milliseconds whatever the document's own way to write it. */
function isoTime(written: unknown, sortValue: string | number | null | undefined): string {
  const value = typeof sortValue === 'number' ? sortValue : Date.parse(stringOr(written) ?? '');
  return Number.isFinite(value) ? new Date(value).toISOString() : '';
}
