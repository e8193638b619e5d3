/** Painless: what the row functions are made of. The same rules as common/formats/read_record.ts. */
export const READING = `
boolean digit(char c) { return c >= 48 && c <= 57; }

int two(String s, int i) { return (s.charAt(i) - 48) * 10 + s.charAt(i + 1) - 48; }

boolean twoDigits(String s, int i) { return digit(s.charAt(i)) && digit(s.charAt(i + 1)); }

// End of '2030-01-02 03:04:05,678' at i, or -1.
int asctimeEnd(String s, int i) {
  int n = s.length();
  if (n < i + 19) return -1;
  if (s.charAt(i + 4) != 45 || s.charAt(i + 7) != 45 || s.charAt(i + 13) != 58 || s.charAt(i + 16) != 58) return -1;
  char gap = s.charAt(i + 10);
  if (gap != 32 && gap != 84) return -1;
  if (!twoDigits(s, i) || !twoDigits(s, i + 2) || !twoDigits(s, i + 5) || !twoDigits(s, i + 8)) return -1;
  if (!twoDigits(s, i + 11) || !twoDigits(s, i + 14) || !twoDigits(s, i + 17)) return -1;
  int month = two(s, i + 5); int day = two(s, i + 8);
  if (month < 1 || month > 12 || day < 1 || day > 31) return -1;
  if (two(s, i + 11) > 23 || two(s, i + 14) > 59 || two(s, i + 17) > 59) return -1;
  int end = i + 19;
  if (end + 1 < n) {
    char mark = s.charAt(end);
    if ((mark == 44 || mark == 46) && digit(s.charAt(end + 1))) {
      int j = end + 1;
      while (j < n && j < end + 10 && digit(s.charAt(j))) j++;
      end = j;
    }
  }
  return end;
}

// Nanoseconds of the fraction that ends at end, for an asctime that began at i.
int nanos(String s, int i, int end) {
  int value = 0; int digits = 0;
  for (int j = i + 20; j < end; j++) { value = value * 10 + s.charAt(j) - 48; digits++; }
  for (; digits < 9; digits++) value *= 10;
  return value;
}

// An empty message leaves no trailing space when something cut it: a literal's trailing space may then be missing.
int literalEnd(String s, int i, String text, String bare) {
  if (s.startsWith(text, i)) return i + text.length();
  if (bare.length() < text.length() && s.length() == i + bare.length() && s.startsWith(bare, i)) return s.length();
  return -1;
}

int levelEnd(String s, int i, Map levels) {
  int n = s.length(); int j = i;
  while (j < n && j - i < 10) {
    char c = s.charAt(j);
    if (c < 65 || c > 90) break;
    j++;
  }
  if (levels.containsKey(s.substring(i, j))) return j;
  if (!s.startsWith('Level ', i)) return -1;
  j = i + 6;
  while (j < n && j - i < 9 && digit(s.charAt(j))) j++;
  return j == i + 6 ? -1 : j;
}

// End of a run without spaces before stop, or -1.
int wordEnd(String s, int i, String stop) {
  int e = s.indexOf(stop, i);
  if (e < 0) return -1;
  int space = s.indexOf(' ', i);
  return space >= 0 && space < e ? -1 : e;
}
`;
