import { MAX_LOOK } from '../../../common/formats/format_table';
import type { FormatRow } from '../../../common/formats/format_row';
import { AT, functionName } from './row_functions';

/** Rows are tried by the first character: a digit begins a time, a capital a level. */
function dispatch(rows: readonly FormatRow[]): string {
  const tries = (some: readonly FormatRow[]) =>
    some
      .map(
        (row) =>
          `    if (messageAt < 0) { messageAt = ${functionName(row)}(line, at, levels); if (messageAt >= 0) row = '${row.id}'; }`,
      )
      .join('\n');
  const timed = rows.filter((row) => row.tokens[0]?.kind === 'asctime');
  const untimed = rows.filter((row) => row.tokens[0]?.kind === 'level');
  return `  if (first >= 48 && first <= 57) {
${tries(timed)}
  } else if (first >= 65 && first <= 90) {
${tries(untimed)}
  }`;
}

/** Painless: the body that fills a document's fields from `event.original` and what the sender knows. */
export function mainScript(rows: readonly FormatRow[]): string {
  return `
Map event = ctx.event;
Map own = ctx.app_logs;
String original = event.original;
Map levels = params.levels;
int[] at = new int[${AT.size}];
int lineEnd = original.indexOf('\n');
if (lineEnd < 0) lineEnd = original.length();
if (lineEnd > 0 && original.charAt(lineEnd - 1) == 13) lineEnd--;
if (lineEnd > ${MAX_LOOK}) lineEnd = ${MAX_LOOK};
String line = original.substring(0, lineEnd);
int messageAt = -1;
String row = null;
if (lineEnd > 0 && own.continued == null) {
  char first = line.charAt(0);
${dispatch(rows)}
}

// Time: the record's own, else that of the record before, else when it was read.
String reason = null;
Map hint = own.remove('hint');
String created = event.created;
ZonedDateTime time = null;
if (row != null && at[${AT.timeEnd}] > 0) {
  try {
    LocalDateTime local = LocalDateTime.of(two(line, 0) * 100 + two(line, 2), two(line, 5), two(line, 8),
      two(line, 11), two(line, 14), two(line, 17), nanos(line, 0, at[${AT.timeEnd}]));
    time = local.atZone(ZoneId.of(event.timezone));
  } catch (DateTimeException e) {
    reason = 'The time of this record does not exist: ' + e.getMessage();
  }
}
if (time == null && hint != null && hint.time != null) {
  time = LocalDateTime.parse(hint.time).atZone(ZoneId.of(event.timezone));
}
ctx['@timestamp'] = time == null ? created : time.toInstant().toString();

Map log = ctx.log;
if (row != null) {
  String word = line.substring(at[${AT.levelStart}], at[${AT.levelEnd}]);
  Map level = levels.get(word);
  if (level != null) { log.level = level.name; event.severity = level.severity; }
  else { log.level = 'level ' + word.substring(6); event.severity = Integer.parseInt(word.substring(6)); }
  if (at[${AT.loggerEnd}] > 0) log.logger = line.substring(at[${AT.loggerStart}], at[${AT.loggerEnd}]);
}

// Message and traceback.
int start = messageAt < 0 ? 0 : messageAt;
int traceAt = tracebackAt(original, start);
int messageEnd = traceAt < 0 ? original.length() : trimmedEnd(original, start, traceAt);
String message = original.substring(start, messageEnd);
if (traceAt >= 0) {
  String trace = original.substring(traceAt, trimmedEnd(original, traceAt, original.length()));
  Map error = new HashMap();
  error.stack_trace = trace;
  int exceptionAt = exceptionAt(original, traceAt);
  if (exceptionAt >= 0) {
    int end = trimmedEnd(original, exceptionAt, original.length());
    int typeEnd = typeEnd(original, exceptionAt);
    if (typeEnd > 0 && typeEnd <= end) {
      error.type = original.substring(exceptionAt, typeEnd);
      int textAt = typeEnd + 1;
      if (textAt < end && original.charAt(textAt) == 32) textAt++;
      if (textAt < end) error.message = original.substring(textAt, end);
    } else error.message = original.substring(exceptionAt, end);
    if (message.length() == 0) message = original.substring(exceptionAt, end);
  }
  ctx.error = error;
  if (row == null) row = 'traceback';
} else if (row == null && own.continued != null) row = 'continued';
ctx.message = message;

int maskEnd = message.indexOf('\n');
if (maskEnd < 0) maskEnd = message.length();
if (maskEnd > ${MAX_LOOK}) maskEnd = ${MAX_LOOK};
String pattern = mask(message, 0, trimmedEnd(message, 0, maskEnd));
own.pattern = pattern;
own.pattern_id = patternId(pattern);

if (row == null) reason = 'No known format begins like this event.';
else own.format = row;
if (reason != null) {
  event.kind = 'pipeline_error';
  if (ctx.error == null) ctx.error = new HashMap();
  if (ctx.error.message == null) ctx.error.message = reason;
  ctx.tags = ['unparsed'];
} else event.kind = 'event';
event.dataset = ctx.data_stream.dataset;
ctx.ecs = ['version': '8.11.0'];
`;
}
