import { KIND, NODE, WORDS } from '../../../common/formats/read/encode_tree';
import { FOUND } from './walking_rows';

/** Painless: what a walk found, as fields of the document. */
export const SETTING_FIELDS = `
Map child(Map parent, String key) {
  def value = parent.get(key);
  if (value instanceof Map) return (Map) value;
  Map made = new HashMap();
  parent.put(key, made);
  return made;
}

// A number that is out of range stays text, which the mapping leaves out of the index; the line is kept.
void setValue(Map ctx, String path, String value, boolean number) {
  Map holder = ctx;
  int from = 0;
  // Of a label only the first dot is a border: its name has none.
  int dot = path.indexOf('.');
  while (dot >= 0) {
    holder = child(holder, path.substring(from, dot));
    from = dot + 1;
    dot = path.startsWith('labels.') ? -1 : path.indexOf('.', from);
  }
  String key = path.substring(from);
  if (!number) { holder.put(key, value); return; }
  String digits = value.startsWith('+') ? value.substring(1) : value;
  if (digits.length() > 18) holder.put(key, value);
  else holder.put(key, Long.parseLong(digits));
}

void setFields(Map ctx, String line, int[] at, List path, Map p) {
  int n = at[${FOUND.tokens}];
  for (int d = 0; d < n; d++) {
    List node = (List) path.get(d);
    int kind = (int) node.get(${NODE.kind});
    int start = at[2 * d];
    int end = at[2 * d + 1];
    if (end <= start) continue;
    if (kind == ${KIND.level}) {
      int most = (int) node.get(${NODE.mode}) == ${WORDS.initial} ? 1 : (int) node.get(${NODE.max});
      setLevel(ctx, line.substring(start, end), end - start <= most, p);
    } else if (kind >= ${KIND.integer} && kind <= ${KIND.text}) {
      String field = (String) node.get(${NODE.text});
      setValue(ctx, field, line.substring(start, end), kind == ${KIND.integer} && !field.startsWith('labels.'));
      if (field.equals('event.severity')) levelOfSeverity(ctx, p);
    }
  }
}

void putLevel(Map ctx, String name, long severity) {
  child(ctx, 'log').level = name;
  ctx.event.severity = severity;
}

// Of a word that nobody knows the name is kept, and its severity is 0 unless the record says one.
void setLevel(Map ctx, String word, boolean cut, Map p) {
  String upper = word.toUpperCase();
  Map level = (Map) p.levels.get(upper);
  if (level == null && cut) level = cutLevel(upper, p);
  if (level != null) putLevel(ctx, (String) level.name, (long) level.severity);
  else if (upper.startsWith('LEVEL ')) putLevel(ctx, 'level ' + word.substring(6), Long.parseLong(word.substring(6)));
  else {
    child(ctx, 'log').level = word.toLowerCase();
    if (ctx.event.severity == null) ctx.event.severity = 0L;
  }
}

Map cutLevel(String upper, Map p) {
  if (upper.length() == 1) return (Map) p.initials.get(upper);
  for (def word : p.cut_levels) if (((String) word).startsWith(upper)) return (Map) p.levels.get(word);
  return null;
}

// %(levelno)d without a word.
void levelOfSeverity(Map ctx, Map p) {
  if (!(ctx.event.severity instanceof Long)) { ctx.event.remove('severity'); return; }
  Map log = child(ctx, 'log');
  if (log.level != null) return;
  String name = (String) p.severities.get(String.valueOf(ctx.event.severity));
  log.level = name == null ? 'level ' + ctx.event.severity : name;
}
`;
