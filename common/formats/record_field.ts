/**
 * Where a value of a record goes, as a path of the indexed document (ECS 8). A custom attribute of a record
 * (`extra`) goes to `labels.<name>`, its dots as `_`.
 */
export type RecordField =
  | 'log.logger'
  | 'log.origin.file.name'
  | 'log.origin.file.line'
  | 'log.origin.function'
  | 'process.pid'
  | 'process.name'
  | 'process.thread.id'
  | 'process.thread.name'
  | 'event.severity'
  | `labels.${string}`;

/**
 * The attributes of a LogRecord that are values of their own
 * (https://docs.python.org/3/library/logging.html#logrecord-attributes). Times, `levelname` and `message` have tokens
 * of their own.
 */
export const LOG_RECORD_FIELDS: Readonly<Record<string, RecordField>> = {
  name: 'log.logger',
  levelno: 'event.severity',
  pathname: 'log.origin.file.name',
  filename: 'log.origin.file.name',
  module: 'labels.module',
  lineno: 'log.origin.file.line',
  funcName: 'log.origin.function',
  process: 'process.pid',
  processName: 'process.name',
  thread: 'process.thread.id',
  threadName: 'process.thread.name',
  taskName: 'labels.taskName',
  relativeCreated: 'labels.relativeCreated',
};

/** The field of an attribute that a program added to its records. */
export function customField(attribute: string): RecordField {
  return `labels.${attribute.replaceAll('.', '_')}`;
}
