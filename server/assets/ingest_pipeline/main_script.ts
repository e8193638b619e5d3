import { MAX_LOOK } from '../../../common/formats/format_table';
import type { FormatRow } from '../../../common/formats/format_row';
import { AT, functionName } from './row_functions';

/** `app_logs.format` of an event that no row read but that needs none. */
export const FORMAT_TRACEBACK = 'traceback';
export const FORMAT_CONTINUED = 'continued';

/**
 * Painless: the functions and the body that fill a document's fields from `event.original` and what the sender
 * knows. Rows are tried by the first character: a digit begins a time, a capital a level.
 */
export function mainScript(rows: readonly FormatRow[]): string {
  const timed = rows.filter((row) => row.tokens[0]?.kind === 'asctime');
  const untimed = rows.filter((row) => row.tokens[0]?.kind === 'level');
  return `${matching('timed', timed)}
${matching('untimed', untimed)}
${FIELDS}
${BODY}`;
}

/** A function that tries rows in order, gives the id of the first that matches and leaves its places in `at`. */
function matching(name: string, rows: readonly FormatRow[]): string {
  const tries = rows.map(
    (row) =>
      `  end = ${functionName(row)}(line, at, levels); if (end >= 0) { at[${AT.message}] = end; return '${row.id}'; }`,
  );
  return `String ${name}(String line, int[] at, Map levels) {
  int end = -1;
${tries.join('\n')}
  return null;
}`;
}

const FIELDS = `
// What is looked at of the first line.
String lineToRead(String original) {
  int end = original.indexOf('\n');
  if (end < 0) end = original.length();
  if (end > 0 && original.charAt(end - 1) == 13) end--;
  return original.substring(0, end > ${MAX_LOOK} ? ${MAX_LOOK} : end);
}

String rowOf(String line, int[] at, Map levels) {
  if (line.isEmpty()) return null;
  char first = line.charAt(0);
  if (digit(first)) return timed(line, at, levels);
  return first >= 65 && first <= 90 ? untimed(line, at, levels) : null;
}

void setLevel(Map log, Map event, String word, Map levels) {
  Map level = (Map) levels.get(word);
  if (level != null) {
    log.level = level.name;
    event.severity = level.severity;
  } else {
    log.level = 'level ' + word.substring(6);
    event.severity = Integer.parseInt(word.substring(6));
  }
}

// The record's own time, else that of the record before, else when it was read. Gives what is wrong, or null.
String setTime(Map ctx, Map event, Map hint, String line, int timeEnd) {
  String local = hint == null ? null : (String) hint.time;
  boolean own = timeEnd > 0;
  ctx['@timestamp'] = event.created == null ? event.ingested : event.created;
  if (!own && local == null) return null;
  ZoneId zone = zoneOf((String) event.timezone);
  if (zone == null) return 'The time zone of this event is not known: ' + event.timezone;
  try {
    ctx['@timestamp'] = own ? asctimeInstant(line, 0, timeEnd, zone) : localInstant(local, zone);
  } catch (DateTimeException e) {
    // 30 February; with the hint of such a record, the time of reading is as good as any.
    return own ? 'The time of this record does not exist: ' + e.getMessage() : null;
  }
  return null;
}

// error.* and the message, which is what is not the traceback; for nothing but a traceback, its exception.
String splitTraceback(Map ctx, String original, int start, int traceAt) {
  String message = original.substring(start, trimmedEnd(original, start, traceAt));
  Map error = new HashMap();
  ctx.error = error;
  error.stack_trace = original.substring(traceAt, trimmedEnd(original, traceAt, original.length()));
  int at = exceptionAt(original, traceAt);
  if (at >= 0) describe(error, original, at);
  if (!message.isEmpty()) return message;
  return at < 0 ? header() : original.substring(at, exceptionEnd(original, at));
}

void setUnparsed(Map ctx, Map event, String reason) {
  event.kind = 'pipeline_error';
  if (ctx.error == null) ctx.error = new HashMap();
  Map error = (Map) ctx.error;
  if (error.message == null) error.message = reason;
  if (ctx.tags instanceof List) ((List) ctx.tags).add('unparsed');
  else ctx.tags = ['unparsed'];
}
`;

const BODY = `
Map event = ctx.event;
Map own = ctx.app_logs;
Map levels = params.levels;
String original = withoutNul((String) event.original);
boolean continued = own.continued == true;
int[] at = new int[${AT.size}];
String line = lineToRead(original);
String row = continued ? null : rowOf(line, at, levels);

// As _ingest.timestamp, which a script does not see and which costs a processor of its own.
event.ingested = Instant.ofEpochMilli(System.currentTimeMillis()).toString();
String wrong = setTime(ctx, event, (Map) own.remove('hint'), line, row == null ? 0 : at[${AT.timeEnd}]);
if (row != null) {
  setLevel(ctx.log, event, line.substring(at[${AT.levelStart}], at[${AT.levelEnd}]), levels);
  if (at[${AT.loggerEnd}] > 0) ctx.log.logger = line.substring(at[${AT.loggerStart}], at[${AT.loggerEnd}]);
}

int start = row == null ? 0 : at[${AT.message}];
int traceAt = tracebackAt(original, start);
String message = traceAt < 0 ? original.substring(start) : splitTraceback(ctx, original, start, traceAt);
ctx.message = message;
String pattern = mask(firstLine(message, ${MAX_LOOK}));
own.pattern = pattern;
own.pattern_id = patternId(pattern);

if (row == null) row = traceAt >= 0 ? '${FORMAT_TRACEBACK}' : continued ? '${FORMAT_CONTINUED}' : null;
if (row != null) own.format = row;
else wrong = 'No known format begins like this event.';
event.dataset = ctx.data_stream.dataset;
ctx.ecs = ['version': '8.11.0'];
if (wrong == null) event.kind = 'event';
else setUnparsed(ctx, event, wrong);
`;
