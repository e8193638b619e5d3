import { CSV_FIELDS, type ExportFormat } from '../../common/api/export';
import type { LogScope } from '../../common/api/logs';
import { FIELD } from '../../common/fields';
import { formatInstant } from '../services/time_format';

const EXTENSION: Readonly<Record<ExportFormat, string>> = { text: 'log', ndjson: 'ndjson', csv: 'csv' };

/** A name that says what is in the file: "shop-2024-03-01T1200.log", by service and beginning of the time range. */
export function exportName(scope: LogScope, format: ExportFormat, zone: string): string {
  const [service, ...others] = scope.services;
  const name = service === undefined || others.length > 0 ? 'logs' : fileNamePart(service);
  const time = formatInstant(Date.parse(scope.from), 'YYYY-MM-DD[T]HHmm', zone);
  return `${name}-${time}.${EXTENSION[format]}`;
}

/** What every file system takes; letters of all scripts are kept. */
function fileNamePart(service: string): string {
  const safe = service
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 60);
  return safe === '' ? 'logs' : safe;
}

/** Columns of a CSV file: those of the page, the message, then what else a line is made of. */
export function csvFields(columns: readonly string[]): string[] {
  return [...new Set([...columns, FIELD.message, ...CSV_FIELDS])].slice(0, 50);
}
