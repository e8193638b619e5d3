/** Characters of a traceback that are searched for its last exception. */
export const TRACEBACK_TAIL = 65536;

/**
 * Painless: where a traceback begins in an event, and what its last exception is. Rules: Python's `traceback`
 * module writes "Traceback (most recent call last):", frames indented by two spaces or more, and then the
 * exception at column 0; chained exceptions follow one another, and the last one is the one that was raised.
 */
export const TRACEBACK = `
String header() { return 'Traceback (most recent call last):'; }

// Where the first traceback begins, at the start of a line or of the message; -1 without one.
int tracebackAt(String s, int messageAt) {
  if (s.startsWith(header(), messageAt)) return messageAt;
  int lineStart = s.indexOf('\n' + header());
  return lineStart < 0 ? -1 : lineStart + 1;
}

// The line of the last exception: where it begins, or -1 when the traceback was cut before it.
int exceptionAt(String s, int tracebackAt) {
  int from = s.length() - ${TRACEBACK_TAIL};
  if (from < tracebackAt) from = tracebackAt;
  int last = s.lastIndexOf(header());
  if (last < from) last = from;
  int i = s.indexOf('\n', last);
  while (i >= 0 && i + 1 < s.length()) {
    char c = s.charAt(i + 1);
    if (c != 32 && c != 9 && c != 10 && c != 13) return i + 1;
    i = s.indexOf('\n', i + 1);
  }
  return -1;
}

// End of the exception's type: letters, digits, dots and underscores up to a colon or the end of the line; -1 otherwise.
int typeEnd(String s, int i) {
  int j = i;
  while (j < s.length() && j - i < 256) {
    char c = s.charAt(j);
    if (!letter(c) && !digit(c) && c != 46) break;
    j++;
  }
  if (j == i || digit(s.charAt(i))) return -1;
  if (j == s.length()) return j;
  char c = s.charAt(j);
  return c == 58 || c == 10 || c == 13 ? j : -1;
}

int trimmedEnd(String s, int from, int to) {
  int e = to;
  while (e > from) {
    char c = s.charAt(e - 1);
    if (c != 10 && c != 13 && c != 32 && c != 9) break;
    e--;
  }
  return e;
}
`;
