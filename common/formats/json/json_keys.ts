/**
 * Under which keys the writers of JSON lines keep what a record has, the first that is there wins. Dots lead into nested
 * objects; a key that itself holds a dot (ecs-logging) is tried first.
 * Sources: ecs-logging, python-json-logger, structlog's JSONRenderer, loguru's `serialize=True`, and the keys that
 * public log files of Python programs hold.
 */
export const JSON_KEYS = {
  time: ['@timestamp', 'timestamp', 'record.time.timestamp', 'time', 'asctime', 'ts', 'datetime', 'created'],
  level: ['log.level', 'level', 'levelname', 'severity', 'record.level.name', 'lvl', 'log_level', 'levelno'],
  message: ['record.message', 'message', 'msg', 'event', 'text'],
  logger: ['log.logger', 'logger', 'record.name', 'name', 'logger_name'],
  file: ['log.origin.file.name', 'record.file.name', 'pathname', 'filename', 'file'],
  line: ['log.origin.file.line', 'record.line', 'lineno', 'line'],
  function: ['log.origin.function', 'record.function', 'funcName', 'func_name', 'function'],
  pid: ['process.pid', 'record.process.id', 'process', 'pid'],
  processName: ['process.name', 'record.process.name', 'processName'],
  threadId: ['process.thread.id', 'record.thread.id', 'thread'],
  threadName: ['process.thread.name', 'record.thread.name', 'threadName', 'thread_name'],
  errorType: ['error.type', 'record.exception.type'],
  errorMessage: ['error.message', 'record.exception.value'],
  stackTrace: ['error.stack_trace', 'exc_info', 'exception', 'traceback', 'stack_trace', 'exc_text'],
} as const;

/** Objects that are not taken apart into labels: they are read by the keys above, or say nothing about the record. */
export const JSON_SKIPPED: readonly string[] = ['ecs', 'ecs.version', 'text', 'taskName', 'stack_info'];

/** The value at a dotted path: as a key of its own, else through nested objects. */
export function valueAt(object: unknown, path: string): unknown {
  if (typeof object !== 'object' || object === null) return undefined;
  const entries = new Map(Object.entries(object));
  if (entries.has(path)) return entries.get(path);
  const dot = path.indexOf('.');
  return dot < 0 ? undefined : valueAt(entries.get(path.slice(0, dot)), path.slice(dot + 1));
}
