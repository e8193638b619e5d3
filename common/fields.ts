/** Field names as ECS 8 spells them, and our own under `app_logs.*`. */
export const FIELD = {
  time: '@timestamp',
  message: 'message',
  messageWildcard: 'message.wildcard',
  level: 'log.level',
  severity: 'event.severity',
  logger: 'log.logger',
  filePath: 'log.file.path',
  offset: 'log.offset',
  sequence: 'event.sequence',
  eventId: 'event.id',
  ingested: 'event.ingested',
  kind: 'event.kind',
  original: 'event.original',
  service: 'service.name',
  host: 'host.name',
  pid: 'process.pid',
  threadId: 'process.thread.id',
  threadName: 'process.thread.name',
  traceId: 'trace.id',
  dataset: 'event.dataset',
  streamDataset: 'data_stream.dataset',
  errorType: 'error.type',
  errorMessage: 'error.message',
  stackTrace: 'error.stack_trace',
  /** The call that a traceback is put down to, `shop/pay.py in charge`: see common/traceback/culprit.ts. */
  culprit: 'error.culprit',
  pattern: 'app_logs.pattern',
  patternId: 'app_logs.pattern_id',
  import: 'app_logs.import',
  open: 'app_logs.open',
  /** The hash-chain value before an open event: where in its file an unfinished event stands. */
  openAfter: 'app_logs.open_after',
  continued: 'app_logs.continued',
  encoding: 'app_logs.encoding',
  eol: 'app_logs.eol',
  format: 'app_logs.format',
  /** Set when the time is not the record's own: "previous" (the record before), "received", or "file_date" (the day is the file's). */
  timeFrom: 'app_logs.time_from',
  originalBytes: 'app_logs.original_bytes',
  /** The re-parse that wrote the document; see server/reparse/. */
  reparse: 'app_logs.reparse',
  /** The re-parse whose documents hold this one's text too: while both are there, this one is about to be removed. */
  replacedBy: 'app_logs.replaced_by',
  tags: 'tags',
} as const;

/** `event.kind` of a line that no format could read. */
export const KIND_UNPARSED = 'pipeline_error';
