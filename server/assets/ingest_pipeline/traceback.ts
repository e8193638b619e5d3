import { TRACEBACK_WINDOW } from '../../../common/traceback/raised_at';

/**
 * Painless: where a traceback begins in an event, and what its last exception is. Shapes as CPython's `traceback`
 * module prints them: "Traceback (most recent call last):", indented frames, the exception at column 0 (an
 * exception group has margins of "  | "); chained exceptions follow one another between blank lines, and the last
 * one is the one that was raised; `logging` may add a "Stack" after it (`stack_info=True`). common/traceback/raised_at.ts
 * finds the exception by the same rules.
 */
export const TRACEBACK = `
String header() { return 'Traceback (most recent call last):'; }

boolean lineBreak(String s, int i) { return i >= s.length() || s.charAt(i) == 10 || s.charAt(i) == 13; }

// Where the first traceback begins: at column 0, or at the end of a line of the message, as format_exc() does
// within one; -1 without any.
int tracebackAt(String s, int from) {
  int at = s.indexOf(header(), from);
  while (at >= 0) {
    int end = at + header().length();
    if (lineBreak(s, end)) {
      if (at == from || s.charAt(at - 1) == 10) return at;
      int group = at - '  + Exception Group '.length();
      if (group >= from && s.startsWith('  + Exception Group ', group)) return group;
      int next = s.indexOf('\n', end) + 1;
      if (next == 0 || (next < s.length() && s.charAt(next) == 32)) return at;
    }
    at = s.indexOf(header(), end);
  }
  return -1;
}

// Where the last of chained exceptions is introduced, or from.
int lastChained(String s, int from) {
  int during = s.lastIndexOf('\nDuring handling of the above exception, another exception occurred:');
  int cause = s.lastIndexOf('\nThe above exception was the direct cause of the following exception:');
  int last = (during > cause ? during : cause) + 1;
  return last > from ? last : from;
}

// The first line after the one at from that is neither blank nor indented nor a header, nor the frame that loguru marks;
// -1 before end without any.
int unindentedLine(String s, int from, int end) {
  int i = s.indexOf('\n', from) + 1;
  while (i > 0 && i < end) {
    char c = s.charAt(i);
    if (c == 32 && s.startsWith('  | ', i) && i + 4 < s.length() && s.charAt(i + 4) != 32) return i + 4;
    if (c != 32 && c != 9 && c != 10 && c != 13 && !s.startsWith(header(), i) && !s.startsWith('> File "', i)) return i;
    i = s.indexOf('\n', i) + 1;
  }
  return -1;
}

// Where the line of the raised exception begins, or -1 when the traceback was cut before it.
int exceptionAt(String s, int tracebackAt) {
  return raisedLine(s, lastChained(s, tracebackAt));
}

int raisedLine(String s, int from) {
  int end = s.length();
  if (end - from <= ${2 * TRACEBACK_WINDOW}) return unindentedLine(s, from, end);
  int found = unindentedLine(s, from, from + ${TRACEBACK_WINDOW});
  return found >= 0 ? found : unindentedLine(s, end - ${TRACEBACK_WINDOW}, end);
}

// End of an exception's text: of its line in a group, else of the event or where the stack begins.
int exceptionEnd(String s, int at) {
  int end = s.charAt(at - 1) == 32 ? s.indexOf('\n', at) : s.indexOf('\nStack (most recent call last):', at);
  return trimmedEnd(s, at, end < 0 ? s.length() : end);
}

// End of the exception's type, which a colon or the end of its line follows; -1 for a line that is no exception.
int typeEnd(String s, int at, int end) {
  char first = s.charAt(at);
  if (!isLetter(first) && first != 95 && first < 128) return -1;
  int i = at;
  while (i < end && i - at < 256) {
    char c = s.charAt(i);
    // A class within a function is called f.<locals>.E.
    if (c <= 32 || (c >= 33 && c <= 45) || c == 47 || c == 58 || c == 59 || c == 61) break;
    i++;
  }
  if (i == at || i - at >= 256) return -1;
  if (i == end || s.charAt(i) == 10 || s.charAt(i) == 13) return i;
  return s.charAt(i) == 58 && (i + 1 == end || s.charAt(i + 1) <= 32) ? i : -1;
}

// What the raised exception says, for error.type and error.message.
void describe(Map error, String s, int at) {
  int end = exceptionEnd(s, at);
  int colon = typeEnd(s, at, end);
  if (colon < 0) { error.message = s.substring(at, end); return; }
  error.type = s.substring(at, colon);
  int text = colon;
  while (text < end && (text == colon || s.charAt(text) == 32)) text++;
  if (text < end) error.message = s.substring(text, end);
}

// End without trailing white space; a bound keeps a message of nothing else from using up the script's loops.
int trimmedEnd(String s, int from, int to) {
  int end = to;
  while (end > from && to - end < ${TRACEBACK_WINDOW}) {
    char c = s.charAt(end - 1);
    if (c != 10 && c != 13 && c != 32 && c != 9) break;
    end--;
  }
  return end;
}
`;
