import { TRACEBACK_WINDOW } from '../../../common/traceback/raised_at';

/**
 * Painless: `error.culprit`, the call that a traceback is put down to, by the same rules, function by function, as
 * common/traceback/culprit.ts. Runs for documents with a traceback alone.
 */
export const CULPRIT = `
int stackAt(String s, int from) {
  int at = s.indexOf('\nStack (most recent call last):', from);
  return at < 0 ? s.length() : at;
}

String culprit(String trace, Map rules) {
  String s = withoutColours(trace);
  int begin = tracebackAt(s, 0);
  if (begin < 0) begin = 0;
  int from = lastChained(s, begin);
  int at = raisedLine(s, from);
  int end = at >= 0 ? at : stackAt(s, from);
  int groupEnd = at > 0 && s.charAt(at - 1) == 32 ? stackAt(s, at) : end;
  String found = culpritOf(s, begin, from, end, groupEnd, false, rules);
  return found == null ? culpritOf(s, begin, from, end, groupEnd, true, rules) : found;
}

String culpritOf(String s, int begin, int from, int end, int groupEnd, boolean any, Map rules) {
  String call = lastCall(s, from, end, any, rules);
  if (call == null) call = lastCall(s, end, groupEnd, any, rules);
  return call == null ? lastCall(s, begin, from, any, rules) : call;
}

// The last frame that begins between two places and is own, or any.
String lastCall(String s, int from, int to, boolean any, Map rules) {
  int least = to - ${TRACEBACK_WINDOW} > from ? to - ${TRACEBACK_WINDOW} : from;
  int at = to - 1;
  while (at >= least) {
    at = s.lastIndexOf('File "', at);
    if (at < least) return null;
    if (beginsFrame(s, at)) {
      int end = s.indexOf('\n', at);
      String call = callOf(s.substring(at + 6, end < 0 ? s.length() : end), any, rules);
      if (call != null) return call;
    }
    at--;
  }
  return null;
}

boolean beginsFrame(String s, int at) {
  int i = at - 1;
  while (i >= 0 && at - i <= 80) {
    char c = s.charAt(i);
    if (c != 32 && c != 124 && c != 62 && c != 9) break;
    i--;
  }
  return i < at - 1 && (i < 0 || s.charAt(i) == 10);
}

String callOf(String line, boolean any, Map rules) {
  int close = line.indexOf('", line ');
  if (close < 1) return null;
  int end = digitsEnd(line, close + 8, 10);
  if (end == close + 8 || !line.startsWith(', in ', end)) return null;
  String file = line.substring(0, close);
  if (!any && !isOwnFrame(file, rules)) return null;
  int last = trimmedEnd(line, end + 5, line.length());
  return last == end + 5 ? null : cutPattern(lastTwo(file) + ' in ' + line.substring(end + 5, last));
}

String lastTwo(String file) {
  String path = file.replace('\\\\', '/');
  int last = path.lastIndexOf('/');
  return path.substring(last < 1 ? last + 1 : path.lastIndexOf('/', last - 1) + 1);
}
`;
