/** Characters of a message pattern, at most. */
export const MAX_PATTERN = 256;

/**
 * Painless: the pattern of a message's first line. Its variable parts become placeholders, by a walk over
 * characters; what is no word of the program (numbers, hex, UUIDs, addresses, paths, quoted values, times) is
 * variable.
 */
export const MASKING = `
boolean hexDigit(char c) { return digit(c) || (c >= 97 && c <= 102) || (c >= 65 && c <= 70); }

boolean letter(char c) { return (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c == 95; }

// Characters that end a token: space and control, , ; = ( ) [ ] { } < > | and the quotes.
boolean delimiter(char c) {
  return c <= 32 || c == 44 || c == 59 || c == 61 || c == 40 || c == 41 || c == 91 || c == 93 || c == 123
    || c == 125 || c == 60 || c == 62 || c == 124 || c == 34 || c == 39 || c == 96;
}

boolean uuid(String s, int a, int b) {
  if (b - a != 36) return false;
  for (int i = 0; i < 36; i++) {
    char c = s.charAt(a + i);
    if (i == 8 || i == 13 || i == 18 || i == 23) { if (c != 45) return false; }
    else if (!hexDigit(c)) return false;
  }
  return true;
}

// One token that holds a digit or a slash, masked.
void maskToken(StringBuilder out, String s, int a, int b) {
  char first = s.charAt(a);
  int digits = 0; int hex = 0; int dots = 0; int colons = 0; int dashes = 0; int slashes = 0;
  for (int i = a; i < b; i++) {
    char c = s.charAt(i);
    if (digit(c)) { digits++; hex++; }
    else if (hexDigit(c)) hex++;
    else if (c == 46) dots++;
    else if (c == 58) colons++;
    else if (c == 45) dashes++;
    else if (c == 47 || c == 92) slashes++;
  }
  int n = b - a;
  if (slashes > 0 && (first == 47 || first == 46 || s.indexOf('://', a) >= a || (slashes > 1 && digits + slashes < n) || s.charAt(a + 1 < b ? a + 1 : a) == 58)) {
    out.append('<path>'); return;
  }
  if (digits == 0) { out.append(s, a, b); return; }
  if (digits == n || (first == 45 || first == 43) && digits + dots == n - 1 || digits + dots == n && dots == 1) { out.append('<num>'); return; }
  if (dots == 3 && digits + dots + colons == n && colons <= 1) { out.append('<ip>'); return; }
  if (uuid(s, a, b)) { out.append('<uuid>'); return; }
  if (colons >= 1 && digits >= 4 && digits + colons + dots + dashes >= n - 1 && digit(first)) { out.append('<time>'); return; }
  if (dashes == 2 && digits >= 6 && digits + dashes == n) { out.append('<time>'); return; }
  if (n > 2 && first == 48 && s.charAt(a + 1) == 120) { out.append('<hex>'); return; }
  if (hex == n && n >= 6) { out.append('<hex>'); return; }
  if (colons >= 2 && hex + colons == n) { out.append('<ip>'); return; }
  boolean inNumber = false;
  for (int i = a; i < b; i++) {
    char c = s.charAt(i);
    if (digit(c)) { if (!inNumber) { out.append('<num>'); inNumber = true; } }
    else if (!(inNumber && (c == 46 || c == 44) && i + 1 < b && digit(s.charAt(i + 1)))) { inNumber = false; out.append(c); }
  }
}

String mask(String s, int from, int to) {
  StringBuilder out = new StringBuilder();
  int i = from;
  while (i < to && out.length() < ${MAX_PATTERN}) {
    char c = s.charAt(i);
    if (c == 34 || c == 39 || c == 96) {
      // A quote that follows a letter is an apostrophe.
      int close = i > from && letter(s.charAt(i - 1)) ? -1 : s.indexOf(String.valueOf(c), i + 1);
      if (close > i && close < to) { out.append('<str>'); i = close + 1; }
      else { out.append(c); i++; }
    } else if (delimiter(c)) { out.append(c); i++; }
    else {
      int j = i; boolean variable = false;
      while (j < to) {
        char d = s.charAt(j);
        if (delimiter(d)) break;
        if (digit(d) || d == 47 || d == 92) variable = true;
        j++;
      }
      // What ends a sentence or introduces a value is no part of the token.
      int end = j;
      while (end > i + 1 && (s.charAt(end - 1) == 46 || s.charAt(end - 1) == 58 || s.charAt(end - 1) == 33 || s.charAt(end - 1) == 63)) end--;
      if (variable) maskToken(out, s, i, end); else out.append(s, i, end);
      out.append(s, end, j);
      i = j;
    }
  }
  if (out.length() > ${MAX_PATTERN}) out.setLength(${MAX_PATTERN});
  return out.toString();
}

// FNV-1a, 64 bits, as hex: a short name for filters.
String patternId(String pattern) {
  long h = -3750763034362895579L;
  for (int i = 0; i < pattern.length(); i++) h = (h ^ pattern.charAt(i)) * 1099511628211L;
  return Long.toHexString(h);
}
`;
