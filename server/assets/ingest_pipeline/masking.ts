import { MAX_PATTERN } from '../../../common/patterns/cut_pattern';

/**
 * Painless: the pattern of one line of a message. A walk over its tokens; those that hold a digit, a slash or an @
 * are looked at (mask_token.ts), quoted values become <str>, and what is left are the program's own words.
 */
export const MASKING = `
// 0: ends a token. 1: part of one. 2: part of one that may be variable.
int kind(char c) {
  if ((c >= 97 && c <= 122) || (c >= 65 && c <= 90)) return 1;
  if ((c >= 47 && c <= 57) || c == 92 || c == 64) return 2;
  if (c <= 32 || c == 34 || c == 39 || c == 40 || c == 41 || c == 44 || (c >= 59 && c <= 62)) return 0;
  return c == 91 || c == 93 || c == 96 || (c >= 123 && c <= 125) ? 0 : 1;
}

// Where the quote at i is closed; -1 for an apostrophe, which follows a letter, or when nothing closes it.
int closingQuote(String s, int i) {
  char c = s.charAt(i);
  if (c != 34 && c != 39 && c != 96) return -1;
  if (i > 0 && isLetter(s.charAt(i - 1))) return -1;
  return s.indexOf(c == 34 ? '"' : c == 39 ? '\\'' : '\`', i + 1);
}

// GET /path: what a web server's log has in quotes is no value, GET and POST are different events.
boolean request(String s, int from, int end) {
  int i = from;
  while (i < end && s.charAt(i) >= 65 && s.charAt(i) <= 90) i++;
  return i > from + 2 && i + 1 < end && s.charAt(i) == 32 && s.charAt(i + 1) == 47;
}

// A comma between digits is part of a number.
boolean inNumber(String s, int i) {
  return s.charAt(i) == 44 && i + 1 < s.length() && isDigit(s.charAt(i - 1)) && isDigit(s.charAt(i + 1));
}

int tokenEnd(String s, int i) {
  int j = i + 1;
  while (j < s.length() && (kind(s.charAt(j)) != 0 || inNumber(s, j))) j++;
  return j;
}

boolean variable(String s, int a, int b) {
  for (int i = a; i < b; i++) if (kind(s.charAt(i)) == 2) return true;
  return false;
}

// What ends a sentence or introduces a value is no part of the token: . : ! ?
int withoutPunctuation(String s, int a, int b) {
  int end = b;
  while (end > a + 1) {
    char c = s.charAt(end - 1);
    if (c != 46 && c != 58 && c != 33 && c != 63) break;
    end--;
  }
  return end;
}

String mask(String s) {
  StringBuilder out = new StringBuilder();
  int n = s.length();
  int copied = 0;
  int requestEnd = -1;
  int i = 0;
  while (i < n && out.length() + i - copied < ${MAX_PATTERN}) {
    if (kind(s.charAt(i)) == 0) {
      int close = i == requestEnd ? -1 : closingQuote(s, i);
      if (close > i && request(s, i + 1, close)) requestEnd = close;
      else if (close > i) {
        out.append(s, copied, i).append('<str>');
        i = close;
        copied = i + 1;
      }
      i++;
    } else {
      int j = tokenEnd(s, i);
      if (variable(s, i, j)) {
        out.append(s, copied, i);
        copied = maskToken(out, s, i, withoutPunctuation(s, i, j));
        if (j < copied) j = copied;
      }
      i = j;
    }
  }
  return cutPattern(out.append(s, copied, i > n ? n : i).toString());
}

// Never between the two halves of a character.
String cutPattern(String s) {
  if (s.length() <= ${MAX_PATTERN}) return s;
  char last = s.charAt(${MAX_PATTERN - 1});
  return s.substring(0, last >= 55296 && last <= 56319 ? ${MAX_PATTERN - 1} : ${MAX_PATTERN});
}

// FNV-1a over UTF-16 units, 64 bits, 16 hex digits: a short name for filters.
String patternId(String pattern) {
  long h = -3750763034362895579L;
  for (int i = 0; i < pattern.length(); i++) h = (h ^ pattern.charAt(i)) * 1099511628211L;
  String hex = Long.toHexString(h);
  return hex.length() == 16 ? hex : '0000000000000000'.substring(hex.length()) + hex;
}

// The first line of a message that says something.
String firstLine(String message, int look) {
  String s = message.length() > look ? message.substring(0, look) : message;
  int from = 0;
  while (from < s.length() && s.charAt(from) <= 32) from++;
  int end = s.indexOf('\n', from);
  return s.substring(from, trimmedEnd(s, from, end < 0 ? s.length() : end));
}
`;
