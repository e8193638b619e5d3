import { KIND, NODE, SHAPE } from '../../../common/formats/read/encode_tree';
import { MAX_LOOK } from '../../../common/formats/table/format_table';
import { TIME } from './reading_time';
import { FOUND } from './walking_rows';

/** `app_logs.format` of an event that no row read but that needs none. */
export const FORMAT_TRACEBACK = 'traceback';
export const FORMAT_CONTINUED = 'continued';

/**
 * Painless: the functions and the body that fill a document's fields from `event.original` and what the sender
 * knows.
 */
export const MAIN_SCRIPT = `
// What is looked at of the first line.
String lineToRead(String original) {
  int end = original.indexOf('\n');
  if (end < 0) end = original.length();
  if (end > 0 && original.charAt(end - 1) == 13) end--;
  return original.substring(0, end > ${MAX_LOOK} ? ${MAX_LOOK} : end);
}

// The row that reads a line: one that people named for the service, the file's, one of the table.
Map rowOf(List named, Map hint, String line, int[] at, List path, long[] t, Map p) {
  String order = hint == null ? null : (String) hint.order;
  Map row = named == null ? null : walk(named, line, 0, 0, at, path, t, false, p, order);
  if (row == null && hint != null && hint.row instanceof List) row = walk((List) hint.row, line, 0, 0, at, path, t, false, p, order);
  if (row != null || line.isEmpty() || line.charAt(0) <= 32) return row;
  return walk((List) p.tree, line, 0, 0, at, path, t, false, p, order);
}

// The record's own time, else that of the record before, else when it was read. Gives what is wrong, or null.
String setTime(Map ctx, Map hint, boolean timed, long[] t) {
  Map event = ctx.event;
  String before = hint == null ? null : (String) hint.time;
  String date = hint == null ? null : (String) hint.date;
  boolean second = hint != null && hint.fold != null;
  ctx['@timestamp'] = event.created == null ? event.ingested : event.created;
  boolean own = timed && completeDate(t, date);
  if (own && date != null) ctx.app_logs.time_from = 'file_date';
  if (!own) ctx.app_logs.time_from = before == null ? 'received' : 'previous';
  if (!own && before == null) return null;
  ZoneId zone = zoneOf((String) event.timezone);
  if (zone == null) return 'The time zone of this event is not known: ' + event.timezone;
  try {
    ctx['@timestamp'] = own ? instantOf(t, zone, second) : hintedInstant(before, zone, second);
  } catch (DateTimeException e) {
    // 30 February; with the hint of such a record, the time of reading is as good as any.
    ctx.app_logs.time_from = 'received';
    return own ? 'The time of this record does not exist: ' + e.getMessage() : null;
  }
  return null;
}

// error.* and the message, which is what is not the traceback; for nothing but a traceback, its exception.
String splitTraceback(Map ctx, String text, int traceAt) {
  String message = text.substring(0, trimmedEnd(text, 0, traceAt));
  Map error = child(ctx, 'error');
  error.stack_trace = text.substring(traceAt, trimmedEnd(text, traceAt, text.length()));
  int at = exceptionAt(text, traceAt);
  if (at >= 0) describe(error, text, at);
  if (!message.isEmpty()) return message;
  return at < 0 ? header() : text.substring(at, exceptionEnd(text, at));
}

void setUnparsed(Map ctx, String reason) {
  ctx.event.kind = 'pipeline_error';
  Map error = child(ctx, 'error');
  if (error.message == null) error.message = reason;
  if (ctx.tags instanceof List) ((List) ctx.tags).add('unparsed');
  else ctx.tags = ['unparsed'];
}

// Without what each line of a traceback repeats of its record's beginning.
String withoutRepeated(String text, String line, String to) {
  if (to == null) return text;
  int end = line.indexOf(to);
  return end < 0 ? text : text.replace('
' + line.substring(0, end) + ' ', '
');
}

// What kind of warning it is begins its message, too.
void messageFromWarning(int[] at, List path) {
  int last = at[${FOUND.tokens}] - 2;
  if (last < 0) return;
  List node = (List) path.get(last);
  if ((int) node.get(${NODE.kind}) == ${KIND.word} && (int) node.get(${NODE.mode}) == ${SHAPE.warning}) at[${FOUND.messageStart}] = at[2 * last];
}

// Of a line with something after its message, the message and what the further lines say.
String messageText(String text, String line, int[] at, String ends) {
  int end = at[${FOUND.messageEnd}];
  if (end >= line.length() && ends != null && text.length() > line.length() && text.endsWith(ends)) {
    return text.substring(at[${FOUND.messageStart}], text.length() - ends.length());
  }
  if (end >= line.length()) return text.substring(at[${FOUND.messageStart}]);
  return text.substring(at[${FOUND.messageStart}], end) + text.substring(line.length());
}

// A document of which a sender has said all but what only the pipeline knows: it has a message and no line to read.
boolean isReady(Map ctx) {
  if (!(ctx.event instanceof Map) || !(ctx.message instanceof String)) return false;
  return ctx.event.original == null && 'event'.equals(ctx.event.kind);
}

// What the pipeline adds to such a document; what the sender has said stays.
void completeReady(Map ctx, Map p) {
  Map event = ctx.event;
  event.ingested = Instant.ofEpochMilli(System.currentTimeMillis()).toString();
  if (ctx.data_stream instanceof Map) event.dataset = ctx.data_stream.dataset;
  ctx.ecs = ['version': '8.11.0'];
  def severity = event.severity;
  if (ctx.log instanceof Map && ctx.log.level instanceof String) setLevel(ctx, (String) ctx.log.level, false, p);
  if (severity instanceof Number) event.severity = ((Number) severity).longValue();
  String text = redrawn(plainText((String) ctx.message));
  int traceAt = ctx.error == null ? tracebackAt(text, 0) : -1;
  ctx.message = traceAt < 0 ? text : splitTraceback(ctx, text, traceAt);
  complete(ctx, (Map) p.services.get(event.dataset));
}

// error.culprit and the mask of the message, as all events have them.
void complete(Map ctx, Map said) {
  if (ctx.error instanceof Map && ctx.error.stack_trace instanceof String) {
    ctx.error.stack_trace = withoutNul((String) ctx.error.stack_trace);
    String call = culprit((String) ctx.error.stack_trace, said == null ? null : (Map) said.frames);
    if (call != null) ctx.error.culprit = call;
  }
  String first = firstLine((String) ctx.message, ${MAX_LOOK});
  String pattern = mask(first);
  if (said != null && said.patterns != null) pattern = ruled((List) said.patterns, pattern, first);
  Map own = child(ctx, 'app_logs');
  own.pattern = pattern;
  own.pattern_id = patternId(pattern);
}

if (isReady(ctx)) {
  completeReady(ctx, params);
  return;
}
Map event = ctx.event;
Map own = ctx.app_logs;
String original = plainText((String) event.original);
boolean continued = own.continued == true;
Map hint = (Map) own.remove('hint');
// As _ingest.timestamp, which a script does not see and which costs a processor of its own.
event.ingested = Instant.ofEpochMilli(System.currentTimeMillis()).toString();
event.dataset = ctx.data_stream.dataset;
ctx.ecs = ['version': '8.11.0'];

int[] at = new int[${FOUND.size}];
int[] timed = new int[1];
List path = new ArrayList();
long[] t = new long[${TIME.size}];
String line = lineToRead(original);
// What people said about the service.
Map said = (Map) params.services.get(event.dataset);
Map row = continued ? null : rowOf(said == null ? null : (List) said.rows, hint, line, at, path, t, params);
String text = null;
Map json = row == null && !continued ? jsonOf(original.trim()) : null;
if (row != null) {
  timed[0] = at[${FOUND.timed}];
  messageFromWarning(at, path);
  setFields(ctx, line, at, path, params);
  if (row.level != null) putLevel(ctx, (String) row.level, (long) row.severity);
  own.format = row.id;
  text = messageText(withoutRepeated(original, line, (String) row.repeated), line, at, (String) row.ends);
} else if (json != null) text = readJson(ctx, json, params, t, timed);
boolean read = text != null;
String wrong = setTime(ctx, hint, timed[0] == 1, t);
if (!read) text = original;

text = redrawn(text);
int traceAt = tracebackAt(text, 0);
String message = traceAt < 0 || (json != null && ctx.error != null) ? text : splitTraceback(ctx, text, traceAt);
ctx.message = message;
complete(ctx, said);

if (!read && traceAt >= 0) own.format = '${FORMAT_TRACEBACK}';
else if (!read && continued) own.format = '${FORMAT_CONTINUED}';
else if (!read) wrong = 'No known format begins like this event.';
if (wrong == null) event.kind = 'event';
else setUnparsed(ctx, wrong);
`;
