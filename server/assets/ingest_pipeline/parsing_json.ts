/**
 * Painless: JSON as values. Elasticsearch has a function for it, but not every engine gives it to scripts, and a
 * processor of its own costs as much as all of this. Texts are taken in runs, so that a long one costs few steps.
 */
export const PARSING_JSON = `
void jsonFault(int i) { throw new IllegalArgumentException('no JSON at ' + i); }

void skipSpace(String s, int[] at) {
  while (at[0] < s.length() && s.charAt(at[0]) <= 32) at[0]++;
}

def jsonValue(String s, int[] at, int depth) {
  skipSpace(s, at);
  int c = code(s, at[0]);
  if (depth > 50 || c < 0) jsonFault(at[0]);
  if (c == 34) return jsonString(s, at);
  if (c == 123) return jsonObject(s, at, depth);
  if (c == 91) return jsonList(s, at, depth);
  if (s.startsWith('true', at[0])) { at[0] += 4; return true; }
  if (s.startsWith('false', at[0])) { at[0] += 5; return false; }
  if (s.startsWith('null', at[0])) { at[0] += 4; return null; }
  if (s.startsWith('NaN', at[0])) { at[0] += 3; return null; }
  return jsonNumber(s, at);
}

Map jsonObject(String s, int[] at, int depth) {
  Map map = new LinkedHashMap();
  at[0]++;
  skipSpace(s, at);
  if (code(s, at[0]) == 125) { at[0]++; return map; }
  while (true) {
    skipSpace(s, at);
    if (code(s, at[0]) != 34) jsonFault(at[0]);
    String key = jsonString(s, at);
    skipSpace(s, at);
    if (code(s, at[0]) != 58) jsonFault(at[0]);
    at[0]++;
    map.put(key, jsonValue(s, at, depth + 1));
    skipSpace(s, at);
    int c = code(s, at[0]++);
    if (c == 125) return map;
    if (c != 44) jsonFault(at[0]);
  }
}

List jsonList(String s, int[] at, int depth) {
  List list = new ArrayList();
  at[0]++;
  skipSpace(s, at);
  if (code(s, at[0]) == 93) { at[0]++; return list; }
  while (true) {
    list.add(jsonValue(s, at, depth + 1));
    skipSpace(s, at);
    int c = code(s, at[0]++);
    if (c == 93) return list;
    if (c != 44) jsonFault(at[0]);
  }
}

String jsonString(String s, int[] at) {
  int from = at[0] + 1;
  int end = s.indexOf('"', from);
  int escape = s.indexOf('\\\\', from);
  if (end < 0) jsonFault(from);
  if (escape < 0 || escape > end) { at[0] = end + 1; return s.substring(from, end); }
  StringBuilder out = new StringBuilder();
  while (escape >= 0 && escape < end) {
    out.append(s, from, escape);
    from = jsonEscape(s, escape, out);
    // The quote may be the one that was escaped.
    if (end < from) end = s.indexOf('"', from);
    if (end < 0) jsonFault(from);
    escape = s.indexOf('\\\\', from);
  }
  at[0] = end + 1;
  return out.append(s, from, end).toString();
}

int jsonEscape(String s, int i, StringBuilder out) {
  int c = code(s, i + 1);
  if (c == 117) {
    if (i + 6 > s.length()) jsonFault(i);
    out.append((char) Integer.parseInt(s.substring(i + 2, i + 6), 16));
    return i + 6;
  }
  if (c == 110) out.append((char) 10);
  else if (c == 116) out.append((char) 9);
  else if (c == 114) out.append((char) 13);
  else if (c == 98) out.append((char) 8);
  else if (c == 102) out.append((char) 12);
  else if (c == 34 || c == 92 || c == 47) out.append((char) c);
  else jsonFault(i);
  return i + 2;
}

def jsonNumber(String s, int[] at) {
  int from = at[0];
  boolean whole = true;
  while (at[0] < s.length()) {
    int c = s.charAt(at[0]);
    if (c == 46 || c == 101 || c == 69) whole = false;
    else if (!isDigit(c) && c != 45 && c != 43) break;
    at[0]++;
  }
  String number = s.substring(from, at[0]);
  if (number.isEmpty()) jsonFault(from);
  return whole && number.length() < 19 ? (def) Long.parseLong(number) : (def) Double.parseDouble(number);
}
`;
