/**
 * Painless: what the row functions are made of. The same rules as common/formats/read_record.ts; the cases in
 * test/logs hold the two together.
 *
 * In all of our painless, characters are compared by number, because a character literal is a cast there; a line
 * feed in a string is a real one, because painless knows no escape for it; what loops is a function of its own,
 * short enough for the engine to compile.
 */
export const READING = `
// A wildcard field marks the ends of a text with NUL: some texts that hold one keep the engine's indexing thread
// busy for ever. So fields show the symbol for it, of the same length; event.original keeps what the file held.
String withoutNul(String s) {
  String nul = String.valueOf((char) 0);
  return s.contains(nul) ? s.replace(nul, '␀') : s;
}

boolean digit(char c) { return c >= 48 && c <= 57; }

boolean twoDigits(String s, int i) { return digit(s.charAt(i)) && digit(s.charAt(i + 1)); }

int two(String s, int i) { return (s.charAt(i) - 48) * 10 + s.charAt(i + 1) - 48; }

// End of '2030-01-02 03:04:05,678' at i, or -1.
int asctimeEnd(String s, int i) {
  int n = s.length();
  if (n < i + 19) return -1;
  if (s.charAt(i + 4) != 45 || s.charAt(i + 7) != 45 || s.charAt(i + 13) != 58 || s.charAt(i + 16) != 58) return -1;
  char gap = s.charAt(i + 10);
  if (gap != 32 && gap != 84) return -1;
  if (!twoDigits(s, i) || !twoDigits(s, i + 2) || !twoDigits(s, i + 5) || !twoDigits(s, i + 8)) return -1;
  if (!twoDigits(s, i + 11) || !twoDigits(s, i + 14) || !twoDigits(s, i + 17)) return -1;
  int month = two(s, i + 5);
  int day = two(s, i + 8);
  if (month < 1 || month > 12 || day < 1 || day > 31) return -1;
  if (two(s, i + 11) > 23 || two(s, i + 14) > 59 || two(s, i + 17) > 59) return -1;
  int end = i + 19;
  if (end + 1 < n && (s.charAt(end) == 44 || s.charAt(end) == 46) && digit(s.charAt(end + 1))) {
    end += 2;
    while (end < n && end < i + 29 && digit(s.charAt(end))) end++;
  }
  return end;
}

// An empty message leaves no trailing space when something cut it: a literal's trailing space may then be missing.
int literalEnd(String s, int i, String text, String bare) {
  if (s.startsWith(text, i)) return i + text.length();
  if (bare.length() < text.length() && s.length() == i + bare.length() && s.startsWith(bare, i)) return s.length();
  return -1;
}

// End of a known level in capitals, or of 'Level 25', or -1.
int levelEnd(String s, int i, Map levels) {
  int n = s.length();
  int j = i;
  while (j < n && j - i < 10 && s.charAt(j) >= 65 && s.charAt(j) <= 90) j++;
  if (levels.containsKey(s.substring(i, j))) return j;
  if (!s.startsWith('Level ', i)) return -1;
  j = i + 6;
  while (j < n && j - i < 15 && digit(s.charAt(j))) j++;
  return j == i + 6 ? -1 : j;
}

// End of a run without spaces before stop, or -1.
int wordEnd(String s, int i, String stop) {
  int end = s.indexOf(stop, i);
  if (end < 0) return -1;
  int space = s.indexOf(' ', i);
  return space >= 0 && space < end ? -1 : end;
}
`;
