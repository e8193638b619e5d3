import { FORMAT_JSON, FORMAT_JSON_MESSAGE } from '../../../common/formats/json/read_json_line';
import { MAX_LABELS } from './labels';
import { TIME } from './reading_time';

/**
 * Painless: a record that is one line of JSON. Under which keys each writer keeps what is `params.json`
 * (common/formats/json/json_keys.ts); what is left of it becomes labels.
 */
export const READING_JSON = `
Map jsonOf(String s) {
  if (!s.startsWith('{"') || !s.endsWith('}')) return null;
  int[] at = new int[1];
  try {
    def parsed = jsonValue(s, at, 0);
    return at[0] == s.length() ? (Map) parsed : null;
  } catch (Exception e) {
    return null;
  }
}

def valueAt(def object, String path) {
  if (!(object instanceof Map)) return null;
  Map map = (Map) object;
  if (map.containsKey(path)) return map.get(path);
  int dot = path.indexOf('.');
  return dot < 0 ? null : valueAt(map.get(path.substring(0, dot)), path.substring(dot + 1));
}

// The first of the paths that is there; the key that it begins with is then used.
def take(Map object, List paths, Set used) {
  for (def path : paths) {
    def value = valueAt(object, (String) path);
    if (value == null) continue;
    String key = (String) path;
    used.add(key);
    if (!object.containsKey(key)) used.add(key.substring(0, key.indexOf('.')));
    return value;
  }
  return null;
}

// Fields of a JSON record. Gives its message, or null when it has none and is no record.
String readJson(Map ctx, Map object, Map p, long[] t, int[] timed) {
  Set used = new HashSet();
  def message = take(object, p.json.message, used);
  if (!(message instanceof String)) return null;
  if (jsonTime(take(object, p.json.time, used), t)) timed[0] = 1;
  boolean level = jsonLevel(ctx, take(object, p.json.level, used), p);
  text(ctx, 'log.logger', take(object, p.json.logger, used));
  text(ctx, 'log.origin.file.name', take(object, p.json.file, used));
  number(ctx, 'log.origin.file.line', take(object, p.json.line, used));
  text(ctx, 'log.origin.function', take(object, p.json['function'], used));
  number(ctx, 'process.pid', take(object, p.json.pid, used));
  text(ctx, 'process.name', take(object, p.json.processName, used));
  number(ctx, 'process.thread.id', take(object, p.json.threadId, used));
  text(ctx, 'process.thread.name', take(object, p.json.threadName, used));
  jsonError(ctx, object, p, used);
  for (def paths : p.json.values()) for (def path : (List) paths) used.add(path);
  if (object.get('record') instanceof Map) labels(ctx, ((Map) object.get('record')).get('extra'), used, p.json_skipped);
  if (object.get('labels') instanceof Map) { labels(ctx, object.get('labels'), used, p.json_skipped); used.add('labels'); }
  labels(ctx, object, used, p.json_skipped);
  ctx.app_logs.format = timed[0] == 1 || level ? '${FORMAT_JSON}' : '${FORMAT_JSON_MESSAGE}';
  return (String) message;
}

boolean jsonTime(def value, long[] t) {
  clear(t);
  if (value instanceof Number) {
    double n = ((Number) value).doubleValue();
    if (n <= 1.0e8) return false;
    t[${TIME.epoch}] = (long) (n > 1.0e11 ? n : n * 1000.0);
    return true;
  }
  if (!(value instanceof String)) return false;
  String s = (String) value;
  return s.length() < 64 && readAnyTime(s, 0, t, null) == s.length();
}

boolean jsonLevel(Map ctx, def value, Map p) {
  if (value instanceof Number) {
    ctx.event.severity = ((Number) value).longValue();
    levelOfSeverity(ctx, p);
  } else if (value instanceof String && !((String) value).isEmpty()) setLevel(ctx, (String) value, false, p);
  else return false;
  return true;
}

void text(Map ctx, String field, def value) {
  if (value instanceof String) setValue(ctx, field, (String) value, false);
}

void number(Map ctx, String field, def value) {
  if (value instanceof Number) setValue(ctx, field, String.valueOf(((Number) value).longValue()), true);
}

void jsonError(Map ctx, Map object, Map p, Set used) {
  def type = take(object, p.json.errorType, used);
  def message = take(object, p.json.errorMessage, used);
  def trace = take(object, p.json.stackTrace, used);
  if (!(trace instanceof String) || ((String) trace).length() < 8) trace = trace instanceof List || trace instanceof Map ? jsonText(trace, 0) : null;
  if (type == null && trace == null) return;
  // loguru has the traceback in its text alone.
  if (trace == null && object.get('text') instanceof String) {
    String text = (String) object.get('text');
    int header = tracebackAt(text, 0);
    if (header >= 0) trace = text.substring(header);
  }
  Map error = child(ctx, 'error');
  if (trace != null) {
    String s = (String) trace;
    error.stack_trace = s.substring(0, trimmedEnd(s, 0, s.length()));
    int header = tracebackAt(s, 0);
    int raised = header < 0 ? -1 : exceptionAt(s, header);
    if (raised >= 0) describe(error, s.substring(0, trimmedEnd(s, 0, s.length())), raised);
  }
  if (type instanceof String && error.type == null) error.type = type;
  if (message instanceof String && error.message == null) error.message = message;
}

// Scalars as text, all else as JSON; what is more than ${MAX_LABELS} is kept, and shown, but not searchable.
void labels(Map ctx, def object, Set used, List skipped) {
  if (!(object instanceof Map)) return;
  for (def entry : ((Map) object).entrySet()) {
    String key = (String) entry.getKey();
    def value = entry.getValue();
    if (value == null || used.contains(key) || skipped.contains(key)) continue;
    Map labels = child(ctx, 'labels');
    String name = key.replace('.', '_');
    String text = value instanceof Map || value instanceof List ? jsonText(value, 0) : String.valueOf(value);
    if (labels.size() < ${MAX_LABELS} && !name.isEmpty()) labels.put(name, text);
    else child(ctx.app_logs, 'more').put(name, text);
  }
}

String jsonText(def value, int depth) {
  if (value == null) return 'null';
  if (value instanceof String) return '"' + ((String) value).replace('\\\\', '\\\\\\\\').replace('"', '\\\\"').replace('\n', '\\\\n') + '"';
  if (depth > 8) return '"…"';
  if (value instanceof List) {
    StringJoiner joined = new StringJoiner(',', '[', ']');
    for (def each : (List) value) joined.add(jsonText(each, depth + 1));
    return joined.toString();
  }
  if (!(value instanceof Map)) return String.valueOf(value);
  StringJoiner joined = new StringJoiner(',', '{', '}');
  for (def entry : ((Map) value).entrySet()) joined.add(jsonText((String) entry.getKey(), depth + 1) + ':' + jsonText(entry.getValue(), depth + 1));
  return joined.toString();
}
`;
