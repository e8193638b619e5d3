/**
 * Painless: one token of a message, which holds a digit, a slash or an @, as its placeholder. In order: paths and
 * URLs, mail addresses, times, network addresses, UUIDs, numbers; of anything else, its pieces.
 */
export const MASK_TOKEN = `
boolean twoDigits(String s, int i) { return isDigit(s.charAt(i)) && isDigit(s.charAt(i + 1)); }

boolean hexLetter(char c) { return (c >= 97 && c <= 102) || (c >= 65 && c <= 70); }

// How often things are in a token. 0 digits, 1 hex letters, 2 dots and commas, 3 colons, 4 dashes, 5 slashes, 6 @.
int[] counted(String s, int a, int b) {
  int[] count = new int[7];
  for (int i = a; i < b; i++) {
    char c = s.charAt(i);
    if (isDigit(c)) count[0]++;
    else if (hexLetter(c)) count[1]++;
    else if (c == 46 || c == 44) count[2]++;
    else if (c == 58) count[3]++;
    else if (c == 45) count[4]++;
    else if (c == 47 || c == 92) count[5]++;
    else if (c == 64) count[6]++;
  }
  return count;
}

boolean pathLike(String s, int a, int b, int slashes) {
  char first = s.charAt(a);
  if (first == 47 || s.startsWith('./', a) || s.startsWith('../', a) || s.startsWith('~/', a)) return true;
  if (b - a > 2 && s.charAt(a + 1) == 58 && s.charAt(a + 2) == 92) return true;
  if (slashes < 2) return false;
  return !isDigit(first) || s.substring(a, b).indexOf('://') > 0;
}

// A path goes on over what ends other tokens: the = of a query.
int pathEnd(String s, int b) {
  int end = b;
  while (end + 1 < s.length() && s.charAt(end) == 61 && kind(s.charAt(end + 1)) != 0) end = tokenEnd(s, end + 1);
  return withoutPunctuation(s, b - 1, end);
}

// 2030-01-02, 2030-01-02T03:04:05Z, 02/01/2030, 02/Jan/2030:03:04:05, 03:04, 3:04:05.678
boolean timeLike(String s, int a, int b, int[] count) {
  int n = b - a;
  if (!isDigit(s.charAt(a))) return false;
  if (n >= 10 && s.charAt(a + 4) == 45 && s.charAt(a + 7) == 45 && twoDigits(s, a) && twoDigits(s, a + 2)
    && twoDigits(s, a + 5) && twoDigits(s, a + 8)) return n == 10 || s.charAt(a + 10) == 84;
  if (count[5] == 2 && (count[3] == 3 || count[0] + 2 == n)) return true;
  return count[3] >= 1 && count[3] <= 2 && count[2] <= 1 && count[0] >= 3 && count[0] + count[2] + count[3] == n;
}

// 10.0.0.1, 10.0.0.1:8080, 10.0.0.0/24, fe80::1
boolean addressLike(int n, int[] count) {
  if (count[2] == 3) return count[3] + count[5] <= 1 && count[0] + 3 + count[3] + count[5] == n;
  return count[3] >= 2 && count[0] + count[1] + count[3] == n;
}

boolean uuidLike(String s, int a, int b, int[] count) {
  return b - a == 36 && count[0] + count[1] == 32 && count[4] == 4 && s.charAt(a + 8) == 45 && s.charAt(a + 13) == 45
    && s.charAt(a + 18) == 45 && s.charAt(a + 23) == 45;
}

// Appends the token's mask. Gives where the token ends, which for a path is further.
int maskToken(StringBuilder out, String s, int a, int b) {
  int[] count = counted(s, a, b);
  int n = b - a;
  if (count[0] == n) { out.append('<num>'); return b; }
  if (timeLike(s, a, b, count)) { out.append('<time>'); return b; }
  if (count[0] > 0 && addressLike(n, count)) { out.append('<ip>'); return b; }
  if (count[5] > 0 && pathLike(s, a, b, count[5])) { out.append('<path>'); return pathEnd(s, b); }
  if (count[6] == 1 && count[2] > 0 && s.charAt(a) != 64) { out.append('<email>'); return b; }
  if (count[0] == 0) { out.append(s, a, b); return b; }
  if (uuidLike(s, a, b, count)) { out.append('<uuid>'); return b; }
  char first = s.charAt(a);
  if ((first == 45 || first == 43) && count[0] + count[2] == n - 1) { out.append('<num>'); return b; }
  int i = a;
  while (i < b) {
    int j = i;
    while (j < b && (isDigit(s.charAt(j)) || isLetter(s.charAt(j)))) j++;
    if (j > i) i = maskPiece(out, s, i, j, b);
    else { out.append(s, i, i + 1); i++; }
  }
  return b;
}

// A run of digits and letters within a token: a number with its fraction, a hash, an identifier, or a word with
// numbers in it. Gives where it ends.
int maskPiece(StringBuilder out, String s, int a, int b, int tokenEnd) {
  int digits = 0; int hex = 0; int runs = 0; boolean before = false;
  for (int i = a; i < b; i++) {
    char c = s.charAt(i);
    boolean now = isDigit(c);
    if (now) digits++;
    else if (hexLetter(c)) hex++;
    if (now && !before) runs++;
    before = now;
  }
  int n = b - a;
  if (digits == 0) { out.append(s, a, b); return b; }
  if (n > 2 && s.startsWith('0x', a)) { out.append('<hex>'); return b; }
  if (hex > 0 && n >= 6 && digits + hex == n) { out.append('<hex>'); return b; }
  if (runs > 2 && n >= 8) { out.append('<id>'); return b; }
  int i = a;
  while (i < b) {
    if (isDigit(s.charAt(i))) { out.append('<num>'); i = numberEnd(s, i, tokenEnd); }
    else { out.append(s, i, i + 1); i++; }
  }
  return i;
}

// Digits with their fraction, groups and exponent: 1.5, 1,234, 1.5e-07
int numberEnd(String s, int i, int end) {
  int j = i;
  while (j < end) {
    char c = s.charAt(j);
    if (!isDigit(c)) {
      if (j + 1 >= end) break;
      char next = s.charAt(j + 1);
      boolean sign = c == 101 && (next == 45 || next == 43) && j + 2 < end && isDigit(s.charAt(j + 2));
      if (sign) j++;
      else if (!((c == 46 || c == 44 || c == 101) && isDigit(next))) break;
    }
    j++;
  }
  return j;
}
`;
