/** Painless: text as fields show it. `event.original` keeps what the file held. */
export const PLAIN_TEXT = `
// A wildcard field marks the ends of a text with NUL: some texts that hold one keep the engine's indexing thread
// busy for ever. So fields show the symbol for it, of the same length.
String withoutNul(String s) {
  String nul = String.valueOf((char) 0);
  return s.contains(nul) ? s.replace(nul, '␀') : s;
}

// Without the escapes of a terminal, as common/formats/read/without_colours.ts.
String withoutColours(String s) {
  String esc = String.valueOf((char) 27);
  int at = s.indexOf(esc);
  if (at < 0) return s;
  StringBuilder plain = new StringBuilder();
  int from = 0;
  while (at >= 0) {
    plain.append(s, from, at);
    from = escapeEnd(s, at);
    at = s.indexOf(esc, from);
  }
  return plain.append(s, from, s.length()).toString();
}

int escapeEnd(String s, int at) {
  int n = s.length();
  int kind = at + 1 < n ? s.charAt(at + 1) : 0;
  int end = at + 2;
  if (kind == 91) {
    while (end < n && s.charAt(end) >= 32 && s.charAt(end) < 64) end++;
    return end + 1 > n ? n : end + 1;
  }
  if (kind == 93) {
    int bell = s.indexOf(String.valueOf((char) 7), end);
    return bell < 0 || bell - at > 2048 ? end : bell + 1;
  }
  return end > n ? n : end;
}

// Carriage returns that end no line, at most two are counted.
int redraws(String s, String cr) {
  int count = 0;
  int i = s.indexOf(cr);
  while (i >= 0 && count < 2) {
    if (i + 1 < s.length() && s.charAt(i + 1) != 10) count++;
    i = s.indexOf(cr, i + 1);
  }
  return count;
}

// What a terminal would show of a progress bar: of a line that is drawn over again and again, the last;
// nothing when that is blank, because the bar was wiped out.
String redrawn(String s) {
  String cr = String.valueOf((char) 13);
  if (redraws(s, cr) < 2) return s;
  StringBuilder shown = new StringBuilder();
  int line = 0;
  int piece = 0;
  int i = s.indexOf(cr);
  while (i >= 0) {
    boolean ends = i + 1 >= s.length() || s.charAt(i + 1) == 10;
    if (!ends) {
      int feed = s.lastIndexOf('\n', i);
      if (feed >= piece) { shown.append(s, piece, feed + 1); piece = feed + 1; }
      piece = i + 1;
    }
    i = s.indexOf(cr, i + 1);
  }
  return shown.append(s, piece, trimmedEnd(s, piece, s.length())).toString().trim();
}
`;
